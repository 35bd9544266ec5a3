package io.certwright.account.credential;

/**
 * A credential as a request gives it, before anything of it is believed.
 *
 * @param certificatePem certificate, chain and private key (PKCS#8) as PEM
 * @param certificatePfx the same as PKCS#12, in base64
 * @param password of the private key; empty or absent when it has none
 * @param tokenFile name of a federated token's file in the directory that the service's operator
 *     allows; absent for the one that the platform names
 * @param managedIdentity USER (the application id is its client id) or SYSTEM; absent for USER
 * @param expiresAt of a client secret; a certificate tells it itself
 */
public record CredentialDraft(
    String kind,
    String clientSecret,
    String certificatePem,
    String certificatePfx,
    String password,
    String tokenFile,
    String managedIdentity,
    String expiresAt) {

  /** A secret is never part of a text. */
  @Override
  public String toString() {
    return "CredentialDraft[kind=" + kind + ", expiresAt=" + expiresAt + "]";
  }
}
