package io.certwright.account.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.platform.keys.GenerateKeys;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupChecksTest {

  private static final String PROPERTY = "certwright.service-identity.trusted-keys";

  @TempDir Path directory;

  @Test
  void startsWithTheKeysOfAnInstallation() {
    GenerateKeys.into(directory);

    assertThatCode(() -> start(Optional.of(directory.resolve("services.jwks"))))
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

  private static void refuses(Optional<Path> file, String why) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> start(file))
        .withMessageContaining(PROPERTY)
        .withMessageContaining(why);
  }

  private static void start(Optional<Path> trustedKeys) {
    new StartupChecks(trustedKeys).check(new StartupEvent(), null);
  }
}
