package io.certwright.discovery.azure;

import io.certwright.emulator.Emulator;
import io.certwright.emulator.EmulatorOptions;
import io.certwright.emulator.certificate.Delays;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The emulator with {@link TestTenant}. */
public final class EmulatedAzure implements QuarkusTestResourceLifecycleManager {

  private Emulator emulator;

  /** After the servers of the testkit, whose demo tenant is replaced by ours. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    emulator =
        Emulator.start(
            EmulatorOptions.ordinary().withSeed(TestTenant.seed()).withDelays(Delays.none()));
    return Map.of(
        "certwright.azure.proxy",
        "http://127.0.0.1:" + emulator.port(),
        "certwright.azure.trusted-ca",
        write(emulator.caPem()));
  }

  @Override
  public void stop() {
    emulator.close();
  }

  private static String write(String pem) {
    try {
      Path file = Path.of("target", "emulator-ca.pem").toAbsolutePath();
      return Files.writeString(file, pem).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
