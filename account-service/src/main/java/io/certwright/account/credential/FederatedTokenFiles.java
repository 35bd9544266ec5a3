package io.certwright.account.credential;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The token files that accounts may sign in with. The service's operator names them, never a
 * request: else whoever registers an account could have any file of this machine sent to Entra ID.
 */
public final class FederatedTokenFiles {

  /** One file of the directory: no way leads out of it. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");

  private final Optional<Path> ofPlatform;
  private final Optional<Path> directory;

  /**
   * @param ofPlatform what AZURE_FEDERATED_TOKEN_FILE names
   * @param directory whose files may be named by accounts
   */
  public FederatedTokenFiles(Optional<Path> ofPlatform, Optional<Path> directory) {
    this.ofPlatform = ofPlatform;
    this.directory = directory;
  }

  /** Empty when the token is none that accounts may use, or its file cannot be read now. */
  public Optional<Path> find(FederatedToken token) {
    return allowed(token).filter(Files::isRegularFile).filter(Files::isReadable);
  }

  private Optional<Path> allowed(FederatedToken token) {
    if (token.equals(FederatedToken.OF_PLATFORM)) {
      return ofPlatform;
    }
    return NAME.matcher(token.file()).matches()
        ? directory.map(parent -> parent.resolve(token.file()))
        : Optional.empty();
  }

  /** What would be right where {@link #find} finds nothing. */
  String expectation(FederatedToken token) {
    return token.equals(FederatedToken.OF_PLATFORM)
        ? "The name of a token file: the platform of this service names none that can be read"
            + " (AZURE_FEDERATED_TOKEN_FILE)."
        : "The name of a readable file, without its path, in the directory"
            + " certwright.workload-identity.directory of this service.";
  }
}
