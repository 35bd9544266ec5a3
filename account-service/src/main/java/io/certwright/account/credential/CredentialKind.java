package io.certwright.account.credential;

/** How an application proves to Entra ID that it is itself. */
public enum CredentialKind {
  CLIENT_SECRET,
  CLIENT_CERTIFICATE,
  WORKLOAD_IDENTITY,
  MANAGED_IDENTITY;

  /** The kinds that this release can sign in with. */
  public boolean isServed() {
    return this == CLIENT_SECRET;
  }
}
