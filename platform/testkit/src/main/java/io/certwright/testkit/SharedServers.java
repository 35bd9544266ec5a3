package io.certwright.testkit;

import io.certwright.contracts.Topics;
import io.certwright.emulator.Emulator;
import io.certwright.emulator.EmulatorOptions;
import io.certwright.testkit.servers.KafkaServer;
import io.certwright.testkit.servers.PostgresServer;
import io.certwright.testkit.servers.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The servers of this JVM: started once, side by side, and closed when the JVM ends. */
public final class SharedServers {

  private static SharedServers running;

  private final PostgresServer postgres;
  private final KafkaServer kafka;
  private final Emulator emulator;
  private final Path trustedAuthority;

  private SharedServers(
      PostgresServer postgres, KafkaServer kafka, Emulator emulator, Path trustedAuthority) {
    this.postgres = postgres;
    this.kafka = kafka;
    this.emulator = emulator;
    this.trustedAuthority = trustedAuthority;
  }

  private static synchronized SharedServers running() {
    if (running == null) {
      running = start(TemporaryDirectory.create("certwright-test-"));
    }
    return running;
  }

  private static SharedServers start(TemporaryDirectory directory) {
    Path data = directory.path();
    CompletableFuture<PostgresServer> postgres =
        beside(() -> PostgresServer.start(0, data.resolve("postgres")));
    CompletableFuture<KafkaServer> kafka =
        beside(() -> KafkaServer.start(0, data.resolve("kafka"), Topics.all()));
    CompletableFuture<Emulator> emulator = beside(() -> Emulator.start(EmulatorOptions.ordinary()));
    atEndOfJvm(
        () -> {
          close(emulator, Emulator::close);
          close(kafka, KafkaServer::close);
          close(postgres, PostgresServer::close);
          directory.close();
        });
    return new SharedServers(
        postgres.join(),
        kafka.join(),
        emulator.join(),
        write(data.resolve("emulator-ca.pem"), emulator.join().caPem()));
  }

  /** Servers look up their parts with the thread's class loader, which must outlive every test. */
  private static <S> CompletableFuture<S> beside(Supplier<S> start) {
    CompletableFuture<S> result = new CompletableFuture<>();
    thread(() -> result.completeAsync(start, Runnable::run)).start();
    return result;
  }

  /** Waits for one that still starts, so that nothing is left behind. */
  private static <S> void close(CompletableFuture<S> starting, Consumer<S> close) {
    starting.handle((server, failure) -> Optional.ofNullable(server)).join().ifPresent(close);
  }

  private static void atEndOfJvm(Runnable close) {
    Runtime.getRuntime().addShutdownHook(thread(close));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "servers-of-tests");
    thread.setContextClassLoader(SharedServers.class.getClassLoader());
    return thread;
  }

  private static Path write(Path file, String content) {
    try {
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> configurationOf(String schema) {
    return Map.of(
        "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
        "quarkus.datasource.username", schema,
        "quarkus.datasource.password", postgres.password(schema),
        "kafka.bootstrap.servers", kafka.bootstrapServers(),
        "certwright.azure.proxy", "http://127.0.0.1:" + emulator.port(),
        "certwright.azure.trusted-ca", trustedAuthority.toString());
  }

  /**
   * What the application that owns a schema needs to know; starts the servers on first use. The
   * argument is the name of the schema and of its role.
   */
  public static final class Configuration implements Function<String, Map<String, String>> {

    @Override
    public Map<String, String> apply(String schema) {
      return running().configurationOf(schema);
    }
  }
}
