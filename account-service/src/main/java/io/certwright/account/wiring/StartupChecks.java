package io.certwright.account.wiring;

import io.certwright.platform.identity.ServiceAuthorization.Scheme;
import io.certwright.platform.sealing.Sealing;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** A service without its keys does not start: better now than at the first request. */
@Singleton
public class StartupChecks {

  private static final String IDENTITY = "certwright.service-identity.";
  private static final String TRUSTED_KEYS = IDENTITY + "trusted-keys";
  private static final String ACCEPTED = IDENTITY + "accepted";
  private static final String TLS = "quarkus.http.tls-configuration-name";

  private final Set<Scheme> accepted;
  private final Optional<Path> trustedKeys;
  private final Optional<String> issuer;
  private final Optional<String> keysOfIssuer;
  private final Optional<String> tls;

  public StartupChecks(
      @ConfigProperty(name = ACCEPTED) Set<Scheme> accepted,
      @ConfigProperty(name = TRUSTED_KEYS) Optional<Path> trustedKeys,
      @ConfigProperty(name = IDENTITY + "oidc.issuer") Optional<String> issuer,
      @ConfigProperty(name = IDENTITY + "oidc.jwks") Optional<String> keysOfIssuer,
      @ConfigProperty(name = TLS) Optional<String> tls) {
    this.accepted = accepted;
    this.trustedKeys = trustedKeys;
    this.issuer = issuer;
    this.keysOfIssuer = keysOfIssuer;
    this.tls = tls;
  }

  /** Injecting the sealing reads its keyset. */
  void check(@Observes StartupEvent event, Sealing sealing) {
    boolean provider = accepted.contains(Scheme.OIDC);
    require(
        !(provider && accepted.contains(Scheme.OWN_KEY)),
        ACCEPTED + ": OWN_KEY and OIDC exclude each other, for tokens have one issuer here.");
    require(
        provider == issuer.isPresent() && provider == keysOfIssuer.isPresent(),
        IDENTITY + "oidc.issuer and .jwks belong to OIDC in " + ACCEPTED + ", all or none.");
    require(
        !accepted.contains(Scheme.MUTUAL_TLS) || tls.isPresent(),
        ACCEPTED + ": MUTUAL_TLS needs " + TLS + ".");
    if (accepted.contains(Scheme.OWN_KEY)) {
      checkTrustedKeys();
    }
  }

  private void checkTrustedKeys() {
    Path file =
        trustedKeys.orElseThrow(
            () ->
                new ConfigurationException(
                    TRUSTED_KEYS + " must name the JWKS file of the services that may ask."));
    require(
        !keysOf(file).getJsonWebKeys().isEmpty(), TRUSTED_KEYS + ": " + file + " holds no key.");
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new ConfigurationException(otherwise);
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
