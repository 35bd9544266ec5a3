package io.certwright.account.credential;

/**
 * The identity that Azure gives the machine we run on; there is nothing to keep secret.
 *
 * @param assigned USER: the one whose client id is the account's application id
 */
public record ManagedIdentity(Assigned assigned) implements ClientAuthentication {

  public enum Assigned {
    USER,
    SYSTEM
  }

  @Override
  public CredentialKind kind() {
    return CredentialKind.MANAGED_IDENTITY;
  }

  @Override
  public String text() {
    return assigned.name();
  }
}
