package io.certwright.enrollment.azure;

import io.certwright.emulator.Emulator;
import io.certwright.emulator.EmulatorOptions;
import io.certwright.platform.keys.GenerateKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The emulator with {@link TestTenant}, the keys of an installation, and little patience. */
public final class AzureAndKeys implements QuarkusTestResourceLifecycleManager {

  private static final Path DIRECTORY = Path.of("target", "test-keys").toAbsolutePath();

  private Emulator emulator;

  /** The service's keyset, which seals the keys of CAs. */
  public static Path keyset() {
    return DIRECTORY.resolve("keyset.json");
  }

  /** After the servers of the testkit, whose demo tenant is replaced by ours. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    GenerateKeys.into(DIRECTORY);
    emulator = Emulator.start(EmulatorOptions.ordinary().withSeed(TestTenant.seed()));
    return Map.of(
        "certwright.azure.proxy",
        "http://127.0.0.1:" + emulator.port(),
        "certwright.azure.trusted-ca",
        write("emulator-ca.pem", emulator.caPem()),
        "certwright.sealing.keyset",
        keyset().toString(),
        "certwright.enrollment.poll",
        "0.2s",
        "certwright.enrollment.back-off",
        "0.1s,0.1s,0.2s");
  }

  @Override
  public void stop() {
    emulator.close();
  }

  private static String write(String name, String content) {
    try {
      return Files.writeString(DIRECTORY.resolve(name), content).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
