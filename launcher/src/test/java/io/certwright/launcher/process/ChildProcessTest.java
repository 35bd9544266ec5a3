package io.certwright.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  @TempDir Path directory;

  @Test
  void reportsAnEndThatNobodyAskedFor() {
    ChildProcess child = start("echo one; echo two; exit 5");

    UnexpectedExit exit = child.unexpectedExit().join();

    assertThat(exit.describe())
        .contains("part stopped by itself with exit code 5")
        .contains("  | one" + System.lineSeparator() + "  | two");
  }

  @Test
  void reportsNoEndThatWasAskedFor() {
    ChildProcess child = start("exec sleep 60");

    child.requestStop();
    child.awaitStop(Duration.ofSeconds(10));

    assertThat(child.isAlive()).isFalse();
    assertThat(child.unexpectedExit()).isNotDone();
  }

  @Test
  void killsWhatDoesNotListen() {
    ChildProcess child = start("trap '' TERM; echo deaf; while :; do read line; done");
    Awaitility.await().until(() -> !LogTail.read(child.recipe().log(), 1).isEmpty());

    child.requestStop();
    child.awaitStop(Duration.ofMillis(200));

    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void passesTheEnvironmentOn() {
    ChildProcess child = start("echo $GREETING; exit 1");

    child.unexpectedExit().join();

    assertThat(LogTail.read(child.recipe().log(), 5)).containsExactly("hello");
  }

  @Test
  void keepsTheLogOfTheProcessBefore() {
    start("echo first; exit 1").unexpectedExit().join();
    start("echo second; exit 1").unexpectedExit().join();

    assertThat(LogTail.read(directory.resolve("part.log"), 5)).containsExactly("first", "second");
  }

  private ChildProcess start(String script) {
    return ChildProcess.start(
        new ProcessRecipe(
            "part",
            List.of("/bin/sh", "-c", script),
            Map.of("GREETING", "hello"),
            directory.resolve("part.log")));
  }
}
