package io.certwright.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

class StoppableStartTest {

  /** A service whose database never answers; like Quarkus it lets no signal end it before that. */
  static final class Waiting {

    public static void main(String[] arguments) throws InterruptedException {
      Thread main = Thread.currentThread();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> join(main)));
      new StoppableStart().customize(new FluentConfiguration());
      System.out.println("waiting");
      new CountDownLatch(1).await();
    }

    private static void join(Thread main) {
      try {
        main.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void endsAStartThatWaits() throws IOException, InterruptedException {
    Process service =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Waiting.class.getName())
            .start();
    try (var output = service.inputReader()) {
      assertThat(output.readLine()).isEqualTo("waiting");

      service.destroy();

      assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      service.destroyForcibly();
    }
  }
}
