package io.certwright.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.certwright.launcher.fake.FakeInstallation;
import io.certwright.launcher.fake.Temper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL and Kafka for real, the children faked. */
class RunningSystemTest {

  @TempDir Path directory;

  FakeInstallation installation;

  @BeforeEach
  void install() throws IOException {
    installation = FakeInstallation.in(directory.resolve("project"));
  }

  @AfterEach
  void nothingIsLeftRunning() {
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void tellsEachServiceWhatItNeedsStartsAKilledOneAgainAndReportsOneThatDies() throws Exception {
    try (RunningSystem system = prepare()) {
      system.start();
      String account = ask(system, Service.ACCOUNT, "/environment");

      assertThat(account)
          .contains("QUARKUS_DATASOURCE_USERNAME=account,")
          .contains("KAFKA_BOOTSTRAP_SERVERS=" + system.kafka())
          .contains("CERTWRIGHT_SEALING_KEYSET=")
          .contains("CERTWRIGHT_SERVICE_IDENTITY_TRUSTED_KEYS=")
          .doesNotContain("CERTWRIGHT_SERVICE_IDENTITY_KEY=");
      assertThat(ask(system, Service.DISCOVERY, "/environment"))
          .contains("CERTWRIGHT_ACCOUNTS_URL=" + system.addresses().account())
          .contains("discovery-service.jwk")
          .doesNotContain("CERTWRIGHT_SEALING_KEYSET=");
      assertThat(ask(system, Service.ENROLLMENT, "/environment"))
          .contains("CERTWRIGHT_ENROLLMENT_PUBLIC_URL=" + system.addresses().enrollment())
          .contains("enrollment-service.jwk")
          .contains("CERTWRIGHT_SEALING_KEYSET=");

      system.kill(Service.ACCOUNT);
      system.restart(Service.ACCOUNT);

      assertThat(ask(system, Service.ACCOUNT, "/environment")).isEqualTo(account);
      assertThat(system.failure()).isNotDone();

      ask(system, Service.ENROLLMENT, "/die");

      assertThat(system.failure())
          .succeedsWithin(Duration.ofSeconds(10))
          .asString()
          .contains("enrollment-service stopped by itself with exit code 7");
    }
  }

  @Test
  void saysWhichServiceDiedAndWhatItWroteLast() throws IOException {
    installation.with(Service.DISCOVERY, Temper.DIES);
    try (RunningSystem system = prepare()) {
      assertThatThrownBy(system::start)
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("discovery-service stopped by itself with exit code 3")
          .hasMessageContaining("| the disk is full");
    }
  }

  @Test
  void closesBeforeAnythingRuns() throws Exception {
    RunningSystem system = prepare();
    Thread starting = starting(system);

    system.close();

    assertThatEnds(starting);
  }

  @Test
  void closesWhileItWaitsForAPartToBeReady() throws Exception {
    installation.with(Service.ACCOUNT, Temper.NEVER_READY);
    RunningSystem system = prepare();
    Thread starting = starting(system);
    await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(system.log(Service.ACCOUNT)));

    system.close();

    assertThatEnds(starting);
  }

  @Test
  void refusesADirectoryThatAnotherRunUses() {
    try (RunningSystem first = prepare()) {
      assertThat(first.failure()).isNotDone();

      assertThatThrownBy(this::prepare).hasMessageContaining("Another run uses");
    }
  }

  @Test
  void saysWhatToBuildWhenAJarIsMissing() {
    installation = new FakeInstallation(directory.resolve("elsewhere"));
    try (RunningSystem system = prepare()) {
      assertThatThrownBy(system::start)
          .hasMessageContaining("azure-emulator.jar is missing. Build it with");
    }
  }

  private static Thread starting(RunningSystem system) {
    Thread starting = new Thread(() -> assertThatThrownBy(system::start), "starting");
    starting.start();
    return starting;
  }

  private static void assertThatEnds(Thread starting) throws InterruptedException {
    starting.join(Duration.ofSeconds(30).toMillis());
    assertThat(starting.isAlive()).isFalse();
  }

  private RunningSystem prepare() {
    return RunningSystem.prepare(
        installation.asInstallation(),
        new Settings(Ports.free(), directory.resolve("data"), List.of()));
  }

  private static String ask(RunningSystem system, Service service, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(system.addresses().of(service).resolve(path)).build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "gone";
    }
  }
}
