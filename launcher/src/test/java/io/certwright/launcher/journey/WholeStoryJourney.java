package io.certwright.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.launcher.process.JavaCommand;
import io.certwright.launcher.system.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run --once --json} promises, on the packaged launcher itself. */
class WholeStoryJourney {

  private static final int LIMIT_MINUTES = 3;

  @TempDir Path directory;

  @Test
  void wholeStory() throws Exception {
    // When
    Process launcher = start("--once", "--json", "--vaults", "4", "--certificates", "30");
    boolean ended = launcher.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);

    // Then
    assertThat(ended).as(errors()).isTrue();
    assertThat(launcher.exitValue()).as(errors()).isZero();
    JsonNode report = new ObjectMapper().readTree(lastLine());
    assertThat(report.path("account").path("vaults").asInt()).isEqualTo(4);
    assertThat(report.path("discovery").path("state").asText()).isEqualTo("SUCCEEDED");
    assertThat(report.path("discovery").path("vaults").asInt()).isEqualTo(4);
    assertThat(report.path("discovery").path("certificates").asInt()).isEqualTo(30);
    assertThat(report.path("enrollment").path("state").asText()).isEqualTo("MERGED");
    assertThat(report.path("enrollment").path("thumbprint").asText()).matches("[0-9a-f]{64}");
    assertThat(report.path("inventoryHasEnrolled").asBoolean()).isTrue();
    assertThat(report.has("failure")).isFalse();
  }

  private Process start(String... options) throws Exception {
    Path jar = Installation.find().root().resolve("launcher/target/launcher.jar");
    Stream<String> arguments =
        Stream.of(Stream.of("--data", data().toString()), freePorts(), Stream.of(options))
            .flatMap(Function.identity());
    return new ProcessBuilder(JavaCommand.jar(jar, arguments.toList()))
        .redirectOutput(directory.resolve("out").toFile())
        .redirectError(directory.resolve("err").toFile())
        .start();
  }

  private static Stream<String> freePorts() {
    return Stream.of("emulator", "account", "discovery", "enrollment")
        .flatMap(part -> Stream.of("--" + part + "-port", "0"));
  }

  private Path data() {
    return directory.resolve("data");
  }

  private String lastLine() throws Exception {
    List<String> lines = Files.readAllLines(directory.resolve("out"));
    return lines.get(lines.size() - 1);
  }

  private String errors() throws Exception {
    return Files.readString(directory.resolve("err"));
  }
}
