package io.certwright.account.credential;

import io.certwright.account.credential.ManagedIdentity.Assigned;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** How an application proves to Entra ID that it is itself. */
public enum CredentialKind {
  CLIENT_SECRET(1, ClientSecret::new),
  CLIENT_CERTIFICATE(2, ClientCertificate::new),
  WORKLOAD_IDENTITY(3, FederatedToken::new),
  MANAGED_IDENTITY(4, text -> new ManagedIdentity(Assigned.valueOf(text)));

  private final int layout;
  private final Function<String, ClientAuthentication> reading;

  CredentialKind(int layout, Function<String, ClientAuthentication> reading) {
    this.layout = layout;
    this.reading = reading;
  }

  /**
   * Version of what is sealed. Each kind has its own, so that a row whose kind was changed does not
   * open: a private key is never sent as a secret.
   */
  public int layout() {
    return layout;
  }

  ClientAuthentication read(byte[] bytes) {
    return reading.apply(new String(bytes, StandardCharsets.UTF_8));
  }
}
