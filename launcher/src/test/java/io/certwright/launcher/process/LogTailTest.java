package io.certwright.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @TempDir Path directory;

  @Test
  void readsTheLastLinesOfAnyLength() throws IOException {
    Path log = directory.resolve("long.log");
    List<String> lines = IntStream.range(0, 100_000).mapToObj(number -> "line " + number).toList();
    Files.write(log, lines);

    assertThat(LogTail.read(log, 2)).containsExactly("line 99998", "line 99999");
  }

  @Test
  void readsAllOfAShortLog() throws IOException {
    Path log = Files.writeString(directory.resolve("short.log"), "only");

    assertThat(LogTail.read(log, 30)).containsExactly("only");
  }

  @Test
  void readsNothingWhereNothingWasWritten() {
    assertThat(LogTail.read(directory.resolve("missing.log"), 30)).isEmpty();
  }
}
