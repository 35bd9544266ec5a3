package io.certwright.account.credential;

/**
 * A token that a platform we run on writes to a file, and renews there (workload identity
 * federation).
 *
 * @param file its name in the directory of the service's operator; empty for the one that the
 *     platform names
 */
public record FederatedToken(String file) implements ClientAuthentication {

  /** The file that Azure's workload identity webhook names in AZURE_FEDERATED_TOKEN_FILE. */
  static final FederatedToken OF_PLATFORM = new FederatedToken("");

  @Override
  public CredentialKind kind() {
    return CredentialKind.WORKLOAD_IDENTITY;
  }

  @Override
  public String text() {
    return file;
  }
}
