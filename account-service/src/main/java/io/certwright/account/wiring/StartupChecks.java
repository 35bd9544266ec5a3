package io.certwright.account.wiring;

import io.certwright.platform.sealing.Sealing;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** A service without its keys does not start: better now than at the first request. */
@Singleton
public class StartupChecks {

  private static final String TRUSTED_KEYS = "certwright.service-identity.trusted-keys";

  private final Optional<Path> trustedKeys;

  public StartupChecks(@ConfigProperty(name = TRUSTED_KEYS) Optional<Path> trustedKeys) {
    this.trustedKeys = trustedKeys;
  }

  /** Injecting the sealing reads its keyset. */
  void check(@Observes StartupEvent event, Sealing sealing) {
    Path file =
        trustedKeys.orElseThrow(
            () ->
                new ConfigurationException(
                    TRUSTED_KEYS + " must name the JWKS file of the services that may ask."));
    if (keysOf(file).getJsonWebKeys().isEmpty()) {
      throw new ConfigurationException(TRUSTED_KEYS + ": " + file + " holds no key.");
    }
  }

  private static JsonWebKeySet keysOf(Path file) {
    try {
      return new JsonWebKeySet(Files.readString(file));
    } catch (IOException | JoseException e) {
      throw new ConfigurationException(
          TRUSTED_KEYS + ": " + file + " is not a readable JWKS file.", e);
    }
  }
}
