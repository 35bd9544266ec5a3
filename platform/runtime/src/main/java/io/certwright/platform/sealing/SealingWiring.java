package io.certwright.platform.sealing;

import com.google.crypto.tink.KeysetHandle;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.OwnIdentity;
import io.certwright.platform.keys.GenerateKeys;
import io.certwright.platform.problem.Failure;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the keyset from the mounted file {@code certwright.sealing.keyset}, in clear or wrapped by
 * the Key Vault key {@code certwright.sealing.key-vault-key}. Only in the profile {@code local} a
 * missing one is made, under {@code target/}; elsewhere the service does not start.
 */
public class SealingWiring {

  private static final Logger LOG = Logger.getLogger(SealingWiring.class);
  private static final Path DEVELOPMENT = Path.of("target", "local-keys");
  private static final String KEYSET = "certwright.sealing.keyset";
  private static final String KEY_VAULT_KEY = "certwright.sealing.key-vault-key";

  /** The service signs in to the vault as itself: by workload identity or managed identity. */
  @Produces
  @Singleton
  TinkSealing sealing(
      @ConfigProperty(name = KEYSET) Optional<Path> configured,
      @ConfigProperty(name = KEY_VAULT_KEY) Optional<String> keyVaultKey,
      AzureClients azure) {
    Path file = configured.orElseGet(SealingWiring::developmentKeyset);
    Optional<KeyVaultKey> wrapping =
        keyVaultKey.map(
            id -> new KeyVaultKey(id, azure.transport(), OwnIdentity.of(azure.transport())));
    return read(file, wrapping);
  }

  @Produces
  @Singleton
  SealingKeys sealingKeys(TinkSealing sealing) {
    return sealing.keys();
  }

  static TinkSealing read(Path file, Optional<KeyVaultKey> wrapping) {
    try {
      return TinkSealing.of(keyset(Files.readString(file), file, wrapping));
    } catch (Failure failure) {
      throw new ConfigurationException(
          KEYSET + ": " + file + " cannot be unwrapped: " + failure.detail(), failure);
    } catch (IOException | GeneralSecurityException e) {
      throw new ConfigurationException(KEYSET + ": " + file + " is not a readable Tink keyset.", e);
    }
  }

  /**
   * A file in clear where a wrapped one is expected would be the very leak that wrapping is for.
   */
  private static KeysetHandle keyset(String text, Path file, Optional<KeyVaultKey> wrapping)
      throws GeneralSecurityException {
    boolean wrapped = KeysetText.isWrapped(text);
    if (wrapped && wrapping.isEmpty()) {
      throw new ConfigurationException(
          KEYSET + ": " + file + " is wrapped; " + KEY_VAULT_KEY + " must name the key.");
    }
    if (!wrapped && wrapping.isPresent()) {
      throw new ConfigurationException(
          KEYSET + ": " + file + " is not wrapped by the key of " + KEY_VAULT_KEY + ".");
    }
    return wrapped ? KeysetText.unwrap(text, wrapping.get()) : KeysetText.read(text);
  }

  private static Path developmentKeyset() {
    if (!ConfigUtils.isProfileActive("local")) {
      throw new ConfigurationException(
          KEYSET + " must name the file of the keyset that seals credentials.");
    }
    LOG.warn("sealing with a development keyset; never do this with real credentials");
    return GenerateKeys.keysetIn(DEVELOPMENT);
  }
}
