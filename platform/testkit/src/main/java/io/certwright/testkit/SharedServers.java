package io.certwright.testkit;

import io.certwright.contracts.Topics;
import io.certwright.testkit.servers.KafkaServer;
import io.certwright.testkit.servers.PostgresServer;
import io.certwright.testkit.servers.TemporaryDirectory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** The servers of this JVM: started once, side by side, and closed when the JVM ends. */
public final class SharedServers {

  private static SharedServers running;

  private final PostgresServer postgres;
  private final KafkaServer kafka;

  private SharedServers(PostgresServer postgres, KafkaServer kafka) {
    this.postgres = postgres;
    this.kafka = kafka;
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
    atEndOfJvm(
        () -> {
          kafka.thenAccept(KafkaServer::close);
          postgres.thenAccept(PostgresServer::close);
          directory.close();
        });
    return new SharedServers(postgres.join(), kafka.join());
  }

  /** Servers look up their parts with the thread's class loader, which must outlive every test. */
  private static <S> CompletableFuture<S> beside(Supplier<S> start) {
    CompletableFuture<S> result = new CompletableFuture<>();
    thread(() -> result.completeAsync(start, Runnable::run)).start();
    return result;
  }

  private static void atEndOfJvm(Runnable close) {
    Runtime.getRuntime().addShutdownHook(thread(close));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "servers-of-tests");
    thread.setContextClassLoader(SharedServers.class.getClassLoader());
    return thread;
  }

  private Map<String, String> configurationOf(String schema) {
    Map<String, String> configuration = new HashMap<>();
    configuration.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
    configuration.put("quarkus.datasource.username", schema);
    configuration.put("quarkus.datasource.password", postgres.password(schema));
    configuration.put("kafka.bootstrap.servers", kafka.bootstrapServers());
    return configuration;
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
