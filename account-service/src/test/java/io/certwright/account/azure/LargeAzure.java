package io.certwright.account.azure;

import io.certwright.platform.keys.GenerateKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An emulator in a process of its own with a thousand vaults, which answers each call after 50 ms
 * and as often as Azure's published limits allow.
 */
public final class LargeAzure implements QuarkusTestResourceLifecycleManager {

  public static final String DIRECTORY = "a9999999-9999-4999-8999-999999999999";

  /** May do everything in all vaults. */
  public static final String ALL = "c9999999-9999-4999-8999-999999999991";

  /** May do everything in the {@link #SAMPLE_SIZE} vaults of one group. */
  public static final String SAMPLE = "c9999999-9999-4999-8999-999999999992";

  public static final String SECRET = "bench-secret-IIII";
  public static final int SIZE = 1_000;
  public static final int SAMPLE_SIZE = 50;
  public static final String LATENCY = "50ms";

  private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

  private static final String SEED =
      """
      {"tenants": [{"id": "%1$s",
        "applications": [
          {"id": "%2$s", "objectId": "d9999999-9999-4999-8999-999999999991",
            "secrets": [{"value": "%4$s"}]},
          {"id": "%3$s", "objectId": "d9999999-9999-4999-8999-999999999992",
            "secrets": [{"value": "%4$s"}]}],
        "subscriptions": [{"id": "b9999999-9999-4999-8999-999999999999", "resourceGroups": [
          {"name": "rg-most", "vaults": [
            {"name": "kv-most-", "count": %5$d, "certificates": [{"name": "web-", "count": 30}]}]},
          {"name": "rg-sample", "vaults": [
            {"name": "kv-some-", "count": %6$d, "certificates": [{"name": "web-", "count": 30}]}]}]}],
        "roleAssignments": [
          {"principalId": "d9999999-9999-4999-8999-999999999991", "role": "Reader", "scope": "%7$s"},
          {"principalId": "d9999999-9999-4999-8999-999999999991",
            "role": "Key Vault Certificates Officer", "scope": "%7$s"},
          {"principalId": "d9999999-9999-4999-8999-999999999992", "role": "Reader",
            "scope": "%7$s/resourceGroups/rg-sample"},
          {"principalId": "d9999999-9999-4999-8999-999999999992",
            "role": "Key Vault Certificates Officer", "scope": "%7$s/resourceGroups/rg-sample"}]}]}
      """;

  private Process emulator;

  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    GenerateKeys.into(FOLDER);
    try {
      Path ca = FOLDER.resolve("ca.pem");
      int port = startEmulator(ca);
      return Map.of(
          "quarkus.http.test-timeout", "10M",
          "certwright.azure.proxy", "http://127.0.0.1:" + port,
          "certwright.azure.trusted-ca", ca.toString(),
          "certwright.sealing.keyset", FOLDER.resolve("keyset.json").toString(),
          "certwright.service-identity.trusted-keys", FOLDER.resolve("services.jwks").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int startEmulator(Path ca) throws IOException {
    Path seed =
        Files.writeString(
            FOLDER.resolve("seed.json"),
            SEED.formatted(
                DIRECTORY,
                ALL,
                SAMPLE,
                SECRET,
                SIZE - SAMPLE_SIZE,
                SAMPLE_SIZE,
                "/subscriptions/b9999999-9999-4999-8999-999999999999"));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "io.certwright.emulator.Main",
            "--port",
            "0",
            "--seed",
            seed.toString(),
            "--latency",
            LATENCY,
            "--ca-out",
            ca.toString());
    emulator = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return port(emulator.inputReader());
  }

  /** The emulator says where it listens once it does. */
  private static int port(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("azure-emulator listening on ")) {
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
      }
    }
    throw new IOException("The emulator ended before it listened");
  }

  @Override
  public void stop() {
    emulator.destroy();
    emulator.onExit().join();
  }
}
