package io.certwright.account.wiring;

import static io.certwright.platform.identity.ServiceAuthorization.Scheme.MUTUAL_TLS;
import static io.certwright.platform.identity.ServiceAuthorization.Scheme.OIDC;
import static io.certwright.platform.identity.ServiceAuthorization.Scheme.OWN_KEY;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.platform.identity.ServiceAuthorization.Scheme;
import io.certwright.platform.keys.GenerateKeys;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupChecksTest {

  @TempDir Path directory;

  @Test
  void startsWithTheKeysOfAnInstallation() {
    GenerateKeys.into(directory);

    assertThatCode(() -> start(ownKeys(Optional.of(directory.resolve("services.jwks")))))
        .doesNotThrowAnyException();
  }

  @Test
  void doesNotStartWithoutTrustedKeys() throws IOException {
    Path empty = Files.writeString(directory.resolve("empty.jwks"), "{\"keys\":[]}");
    Path rubbish = Files.writeString(directory.resolve("rubbish.jwks"), "rubbish");

    refuses(Optional.empty(), "must name");
    refuses(Optional.of(directory.resolve("missing.jwks")), "not a readable JWKS file");
    refuses(Optional.of(rubbish), "not a readable JWKS file");
    refuses(Optional.of(empty), "holds no key");
  }

  @Test
  void doesNotStartWhenItIsUnclearWhomToTrust() throws IOException {
    GenerateKeys.into(directory);
    Optional<Path> keys = Optional.of(directory.resolve("services.jwks"));
    Optional<String> some = Optional.of("https://login.example.com");
    Optional<String> none = Optional.empty();

    refuses(checks(Set.of(OWN_KEY, OIDC), keys, some, some, none), "exclude each other");
    refuses(checks(Set.of(OIDC), keys, some, none, none), "oidc.issuer and .jwks");
    refuses(checks(Set.of(OWN_KEY), keys, some, some, none), "oidc.issuer and .jwks");
    refuses(checks(Set.of(OWN_KEY, MUTUAL_TLS), keys, none, none, none), "MUTUAL_TLS needs");
    assertThatCode(() -> start(checks(Set.of(OIDC, MUTUAL_TLS), keys, some, some, some)))
        .doesNotThrowAnyException();
  }

  private static void refuses(Optional<Path> file, String why) {
    refuses(ownKeys(file), why);
  }

  private static void refuses(StartupChecks checks, String why) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> start(checks))
        .withMessageContaining("certwright.service-identity.")
        .withMessageContaining(why);
  }

  private static StartupChecks ownKeys(Optional<Path> trustedKeys) {
    return checks(
        Set.of(OWN_KEY), trustedKeys, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static StartupChecks checks(
      Set<Scheme> accepted,
      Optional<Path> trustedKeys,
      Optional<String> issuer,
      Optional<String> keysOfIssuer,
      Optional<String> tls) {
    return new StartupChecks(accepted, trustedKeys, issuer, keysOfIssuer, tls);
  }

  private static void start(StartupChecks checks) {
    checks.check(new StartupEvent(), null);
  }
}
