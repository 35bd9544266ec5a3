package io.certwright.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path directory;

  @Test
  void makesADirectoryThatIsMissing() {
    Path missing = directory.resolve("a/b");

    DataDirectory.take(missing).close();

    assertThat(missing).isDirectory();
  }

  @Test
  void emptiesWhatAnEarlierRunLeft() throws IOException {
    DataDirectory.take(directory).close();
    Files.createDirectories(directory.resolve("kafka/topic"));
    Files.writeString(directory.resolve("kafka/topic/segment"), "old");

    DataDirectory.take(directory).close();

    assertThat(directory.resolve("kafka")).doesNotExist();
  }

  @Test
  void refusesADirectoryThatHoldsSomethingElse() throws IOException {
    Path letter = Files.writeString(directory.resolve("letter.txt"), "dear");

    assertThatThrownBy(() -> DataDirectory.take(directory))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("holds files that no run made")
        .hasMessageContaining("--data DIR");
    assertThat(letter).hasContent("dear");
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> DataDirectory.take(file))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("cannot be used");
  }

  @Test
  void isFreeAgainWhenClosed() {
    DataDirectory first = DataDirectory.take(directory);
    assertThatThrownBy(() -> DataDirectory.take(directory)).hasMessageContaining("Another run");

    first.close();

    DataDirectory.take(directory).close();
  }
}
