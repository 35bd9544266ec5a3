package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Map<String, String> environment = Map.of();
  @TempDir private Path log;

  @Test
  void explainsItself() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("--port", "--host", "--seed", "--ca-out", "--vaults", "--certificates")
        .contains(
            "--throttling", "--throttling-scale", "--retry-after", "--latency", "--access-log")
        .contains("HTTPS_PROXY", "/emulator/faults", "CERTWRIGHT_PROFILE", "Exit status");
    assertThat(run("--version")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--port=many",
        "--port=70000",
        "--vaults=0",
        "--certificates=-1",
        "--client-address=home",
        "--unknown",
        "--throttling=on",
        "--throttling-scale=-1",
        "--latency=soon",
        "--latency=a=1ms/0ms"
      })
  void refusesBadOptionsInOneLine(String option) {
    assertThat(run(option)).isEqualTo(2);
    assertThat(err.toString()).startsWith("azure-emulator: ").hasLineCount(1);
  }

  @Test
  void refusesASeedThatIsNotThere() {
    assertThat(run("--seed", "nowhere.json")).isEqualTo(1);
    assertThat(err.toString()).contains("nowhere.json").hasLineCount(1);
  }

  @Test
  void namesThePlaceOfABadSeed(@TempDir Path directory) throws IOException {
    Path seed = Files.writeString(directory.resolve("seed.json"), "{\"tenants\":[{\"id\":\"x\"}]}");
    assertThat(run("--port", "0", "--seed", seed.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("/tenants/0/id: 'x' is not a GUID").hasLineCount(1);
  }

  @Test
  void startsWithWhatAnotherExported(@TempDir Path directory) throws Exception {
    Path seed = directory.resolve("exported.json");
    try (EmulatedAzure other = EmulatedAzure.frozen()) {
      Files.writeString(seed, other.own("GET", "/emulator/state/export", null).body());
    }
    assertThat(startAndStop("--port", "0", "--seed", seed.toString())).contains("not Azure");
  }

  @Test
  void namesAPortInUse() {
    try (Emulator emulator = Emulator.start(EmulatorOptions.ordinary())) {
      assertThat(run("--port", Integer.toString(emulator.port()))).isEqualTo(1);
      assertThat(err.toString())
          .startsWith("azure-emulator: Cannot listen on 127.0.0.1:" + emulator.port())
          .hasLineCount(1);
    }
  }

  @Test
  void documentsEveryOption() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (var option : Main.commandLine(Map.of()).getCommandSpec().options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        assertThat(readme).contains("`" + option.longestName());
        assertThat(String.join("", option.description())).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"prod", "PROD", " prod "})
  void doesNotStartInProduction(String profile) {
    environment = Map.of("CERTWRIGHT_PROFILE", profile);
    assertThat(run("--port", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("CERTWRIGHT_PROFILE is").hasLineCount(1);
    assertThat(run("--help")).isZero();
  }

  @Test
  void saysThatItIsNotAzure() throws InterruptedException {
    String said = startAndStop("--port", "0", "--access-log", log.resolve("a.log").toString());
    assertThat(said).contains("This is not Azure").doesNotContain("WARNING");
    assertThat(log.resolve("a.log")).exists();
  }

  @Test
  void warnsLoudlyWhereOtherMachinesCanReachIt() throws InterruptedException {
    assertThat(startAndStop("--port", "0", "--host", "0.0.0.0"))
        .contains("This is not Azure", "WARNING: it listens on 0.0.0.0", "private keys included");
  }

  private String startAndStop(String... arguments) throws InterruptedException {
    Thread running = new Thread(() -> run(arguments));
    running.start();
    await().until(() -> out.toString().contains("listening on"));
    running.interrupt();
    running.join();
    return err.toString();
  }

  private int run(String... arguments) {
    CommandLine line = Main.commandLine(environment);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }
}
