package io.certwright.platform.sealing;

import io.certwright.platform.keys.GenerateKeys;
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
 * Reads the keyset from the mounted file {@code certwright.sealing.keyset}. Only in the profile
 * {@code local} a missing one is made, under {@code target/}; elsewhere the service does not start.
 */
public class SealingWiring {

  private static final Logger LOG = Logger.getLogger(SealingWiring.class);
  private static final Path DEVELOPMENT = Path.of("target", "local-keys");

  @Produces
  @Singleton
  Sealing sealing(@ConfigProperty(name = "certwright.sealing.keyset") Optional<Path> configured) {
    Path file = configured.orElseGet(SealingWiring::developmentKeyset);
    try {
      return TinkSealing.ofJson(Files.readString(file));
    } catch (IOException | GeneralSecurityException e) {
      throw new ConfigurationException(
          "certwright.sealing.keyset: " + file + " is not a readable Tink keyset.", e);
    }
  }

  private static Path developmentKeyset() {
    if (!ConfigUtils.isProfileActive("local")) {
      throw new ConfigurationException(
          "certwright.sealing.keyset must name the file of the keyset that seals credentials.");
    }
    LOG.warn("sealing with a development keyset; never do this with real credentials");
    return GenerateKeys.keysetIn(DEVELOPMENT);
  }
}
