package io.certwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.launcher.fake.FakeInstallation;
import io.certwright.launcher.fake.Temper;
import io.certwright.launcher.system.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as people and scripts start it: a process, its output and its exit code. */
class RunCommandTest {

  @TempDir Path directory;

  FakeInstallation installation;

  @BeforeEach
  void install() throws IOException {
    installation = FakeInstallation.in(directory.resolve("project"));
  }

  @Test
  void leavesNothingRunningWhenInterrupted() throws Exception {
    try (LauncherProcess launcher = start("--empty")) {
      launcher.awaitOutput("Press Ctrl-C to stop");
      List<ProcessHandle> running = launcher.running();
      assertThat(running).as(launcher.output() + launcher.errors()).hasSizeGreaterThanOrEqualTo(5);

      launcher.signal("INT");

      assertThat(launcher.awaitExit()).isEqualTo(130);
      assertThatAllEnd(running);
      assertThat(launcher.output()).contains("Stopping ...");
      assertThat(launcher.errors().lines()).allMatch(RunCommandTest::isWarningOfTheJvm);
    }
  }

  @Test
  void leavesNothingRunningWhenStoppedWhileItStarts() throws Exception {
    installation.with(Service.ACCOUNT, Temper.NEVER_READY);
    try (LauncherProcess launcher = start("--empty")) {
      launcher.awaitOutput("Starting");
      Awaitility.await().until(() -> launcher.running().size() >= 2);
      List<ProcessHandle> running = launcher.running();

      launcher.signal("TERM");

      assertThat(launcher.awaitExit()).isEqualTo(143);
      assertThatAllEnd(running);
      assertThat(launcher.running()).isEmpty();
    }
  }

  @Test
  void stopsTheRestWhenAServiceDies() throws Exception {
    try (LauncherProcess launcher = start("--empty")) {
      launcher.awaitOutput("Press Ctrl-C to stop");
      List<ProcessHandle> running = launcher.running();

      discoveryService(running).destroyForcibly();

      assertThat(launcher.awaitExit()).isEqualTo(1);
      assertThat(launcher.errors())
          .contains("discovery-service stopped by itself with exit code 137")
          .contains("  | fake part, temper CALM");
      assertThatAllEnd(running);
    }
  }

  @Test
  void namesThePortThatIsInUseBeforeItStartsAnything() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      try (LauncherProcess launcher = start("--account-port", port)) {
        assertThat(launcher.awaitExit()).isEqualTo(1);
        assertThat(launcher.errors())
            .isEqualToIgnoringNewLines(
                "Port "
                    + port
                    + " is in use, and account-service needs it."
                    + " Free it, or choose another with --account-port PORT.");
        assertThat(directory.resolve("data")).doesNotExist();
      }
    }
  }

  @Test
  void reportsAFailureToScriptsToo() throws Exception {
    installation.with(Service.ACCOUNT, Temper.DIES);
    try (LauncherProcess launcher = start("--once", "--json")) {
      assertThat(launcher.awaitExit()).isEqualTo(1);
      assertThat(launcher.output().lines())
          .singleElement()
          .asString()
          .startsWith("{\"inventoryHasEnrolled\":false,\"failure\":\"account-service stopped");
    }
  }

  @Test
  void refusesToRunOnceWithoutAStory() throws Exception {
    try (LauncherProcess launcher = start("--once", "--empty")) {
      assertThat(launcher.awaitExit()).isEqualTo(2);
      assertThat(launcher.errors()).contains("--once").contains("--empty");
    }
  }

  @ParameterizedTest
  @CsvSource({"--account-port, 99999", "--kafka-port, -1"})
  void refusesANumberThatIsNoPort(String option, String port) throws Exception {
    try (LauncherProcess launcher = start(option, port)) {
      assertThat(launcher.awaitExit()).isEqualTo(2);
      assertThat(launcher.errors())
          .contains(option + " " + port + " is no port: take a number from 0 to 65535.");
    }
  }

  private LauncherProcess start(String... options) throws IOException {
    return LauncherProcess.start(installation, directory, options);
  }

  /** From 24 on the JVM warns of what libraries do. */
  private static boolean isWarningOfTheJvm(String line) {
    return line.startsWith("WARNING: ");
  }

  /** What has ended is still listed until its parent, or the init of the machine, notices. */
  private static void assertThatAllEnd(List<ProcessHandle> processes) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
  }

  private static ProcessHandle discoveryService(List<ProcessHandle> running) {
    return running.stream()
        .filter(process -> process.info().commandLine().orElse("").contains("discovery-service"))
        .findFirst()
        .orElseThrow();
  }
}
