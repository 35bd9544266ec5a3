package io.certwright.account.credential;

/**
 * A private key with its certificate, which signs client assertions (RFC 7523, section 2.2).
 *
 * @param pem the key as unencrypted PKCS#8, its certificate, then the rest of the chain
 */
public record ClientCertificate(String pem) implements ClientAuthentication {

  @Override
  public CredentialKind kind() {
    return CredentialKind.CLIENT_CERTIFICATE;
  }

  @Override
  public String text() {
    return pem;
  }

  @Override
  public String toString() {
    return "ClientCertificate[***]";
  }
}
