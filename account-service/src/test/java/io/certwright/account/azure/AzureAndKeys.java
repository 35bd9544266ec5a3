package io.certwright.account.azure;

import io.certwright.emulator.Emulator;
import io.certwright.emulator.EmulatorOptions;
import io.certwright.platform.keys.GenerateKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The emulator with {@link TestTenant}, and the key files of an installation. */
public final class AzureAndKeys implements QuarkusTestResourceLifecycleManager {

  private static final Path DIRECTORY = Path.of("target", "test-keys").toAbsolutePath();

  private Emulator emulator;

  /** The key by which the service of that name signs its requests. */
  public static Path keyOf(String service) {
    return DIRECTORY.resolve(service + ".jwk");
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
        "certwright.azure.proxy", "http://127.0.0.1:" + emulator.port(),
        // Managed identities too are served through the emulator's proxy.
        "certwright.azure.no-proxy", "localhost",
        "certwright.azure.trusted-ca", write("emulator-ca.pem", emulator.caPem()),
        "certwright.sealing.keyset", DIRECTORY.resolve("keyset.json").toString(),
        "certwright.service-identity.trusted-keys", DIRECTORY.resolve("services.jwks").toString());
  }

  /** A type of the JDK, for the test and this class come from different class loaders. */
  @Override
  public void inject(TestInjector injector) {
    Consumer<String> deleteSecret = this::deleteSecret;
    injector.injectIntoFields(deleteSecret, field -> field.getType() == Consumer.class);
  }

  private void deleteSecret(String value) {
    emulator
        .tenant()
        .applications()
        .forEach(application -> application.secrets().removeIf(one -> one.value().equals(value)));
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
