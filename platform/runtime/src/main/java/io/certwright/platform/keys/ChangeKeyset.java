package io.certwright.platform.keys;

import com.google.crypto.tink.KeysetHandle;
import io.certwright.platform.azure.sdk.OwnIdentity;
import io.certwright.platform.azure.sdk.StandaloneTransport;
import io.certwright.platform.sealing.KeyVaultKey;
import io.certwright.platform.sealing.KeysetText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Changes the keyset file in its place: {@code java -cp … io.certwright.platform.keys.ChangeKeyset
 * COMMAND FILE [KEY]}, KEY being the id of the Key Vault key that wraps the file.
 *
 * <ul>
 *   <li>{@code add}: a new key, which opens only
 *   <li>{@code promote}: the newest key seals from now on
 *   <li>{@code retire}: forgets every key but the one that seals
 *   <li>{@code wrap}: a file in clear is wrapped by KEY
 *   <li>{@code rewrap}: the file is wrapped by the newest version of KEY
 * </ul>
 */
public final class ChangeKeyset {

  private static final String USAGE =
      "Arguments: add|promote|retire|wrap|rewrap FILE [KEY, such as"
          + " https://demo.vault.azure.net/keys/sealing]";

  private ChangeKeyset() {}

  public static void main(String[] arguments) throws GeneralSecurityException, IOException {
    if (arguments.length < 2 || arguments.length > 3) {
      throw new IllegalArgumentException(USAGE);
    }
    if (arguments.length == 2) {
      change(arguments[0], Path.of(arguments[1]), Optional.empty());
      return;
    }
    try (StandaloneTransport azure = StandaloneTransport.open()) {
      KeyVaultKey key =
          new KeyVaultKey(arguments[2], azure.client(), OwnIdentity.of(azure.client()));
      change(arguments[0], Path.of(arguments[1]), Optional.of(key));
    }
  }

  /**
   * @param wrapping the key that wraps the file; empty for a file in clear
   * @throws IllegalArgumentException for an unknown command, or a file that is not as expected
   */
  public static void change(String command, Path file, Optional<KeyVaultKey> wrapping)
      throws GeneralSecurityException, IOException {
    boolean wrap = command.equals("wrap");
    if (wrap && wrapping.isEmpty()) {
      throw new IllegalArgumentException(USAGE);
    }
    KeysetHandle before = read(Files.readString(file), wrap ? Optional.empty() : wrapping);
    KeysetHandle after =
        switch (command) {
          case "add" -> KeysetRotation.added(before);
          case "promote" -> KeysetRotation.promoted(before);
          case "retire" -> KeysetRotation.retired(before);
          case "wrap", "rewrap" -> before;
          default -> throw new IllegalArgumentException(USAGE);
        };
    KeyFiles.replace(
        file,
        wrapping.isPresent() ? KeysetText.wrap(after, wrapping.get()) : KeysetText.write(after));
  }

  private static KeysetHandle read(String text, Optional<KeyVaultKey> wrapping)
      throws GeneralSecurityException {
    if (KeysetText.isWrapped(text) != wrapping.isPresent()) {
      throw new IllegalArgumentException(
          wrapping.isPresent()
              ? "The file is in clear: wrap it first."
              : "The file is wrapped: name the Key Vault key.");
    }
    return wrapping.isPresent() ? KeysetText.unwrap(text, wrapping.get()) : KeysetText.read(text);
  }
}
