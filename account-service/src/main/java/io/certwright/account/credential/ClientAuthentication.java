package io.certwright.account.credential;

import java.nio.charset.StandardCharsets;

/**
 * What an application proves itself to Entra ID with (client authentication, RFC 6749, section
 * 2.3). Only sealing and the sign-in read it.
 */
public sealed interface ClientAuthentication
    permits ClientSecret, ClientCertificate, FederatedToken, ManagedIdentity {

  CredentialKind kind();

  /** What is sealed; {@link CredentialKind#read} reads it again. */
  String text();

  default byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}
