package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void explainsItself() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("--port", "--host", "--seed", "--ca-out", "--vaults", "--certificates");
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
        "--unknown"
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
  void namesAPortInUse() {
    try (Emulator emulator = Emulator.start(EmulatorOptions.ordinary())) {
      assertThat(run("--port", Integer.toString(emulator.port()))).isEqualTo(1);
      assertThat(err.toString())
          .startsWith("azure-emulator: Cannot listen on 127.0.0.1:" + emulator.port())
          .hasLineCount(1);
    }
  }

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }
}
