package io.certwright.launcher.system;

import io.certwright.contracts.Topics;
import io.certwright.testkit.servers.EmbeddedKafka;
import io.certwright.testkit.servers.EmbeddedPostgresServer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** PostgreSQL and Kafka, started side by side. */
final class Servers implements AutoCloseable {

  private final CompletableFuture<EmbeddedPostgresServer> postgres;
  private final CompletableFuture<EmbeddedKafka> kafka;

  private Servers(
      CompletableFuture<EmbeddedPostgresServer> postgres, CompletableFuture<EmbeddedKafka> kafka) {
    this.postgres = postgres;
    this.kafka = kafka;
  }

  /** Begins to start both and returns at once. */
  static Servers begin(Ports ports, DataDirectory data) {
    return new Servers(
        beside(
            () ->
                EmbeddedPostgresServer.start(
                    ports.postgres().port(), data.postgres(), data.log("postgres"))),
        beside(() -> EmbeddedKafka.start(ports.kafka().port(), data.kafka(), Topics.all())));
  }

  /** Waits for PostgreSQL. */
  EmbeddedPostgresServer postgres() {
    return join(postgres);
  }

  /** Waits for Kafka. */
  EmbeddedKafka kafka() {
    return join(kafka);
  }

  /** Stops both; one that still starts is waited for, so that nothing is left behind. */
  @Override
  public void close() {
    close(kafka, EmbeddedKafka::close);
    close(postgres, EmbeddedPostgresServer::close);
  }

  private static <S> CompletableFuture<S> beside(Supplier<S> start) {
    CompletableFuture<S> result = new CompletableFuture<>();
    new Thread(() -> result.completeAsync(start, Runnable::run), "server-start").start();
    return result;
  }

  private static <S> S join(CompletableFuture<S> starting) {
    try {
      return starting.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      String reason = cause.getCause() == null ? "" : ": " + cause.getCause().getMessage();
      throw new StartFailure(cause.getMessage() + reason, cause);
    }
  }

  private static <S> void close(CompletableFuture<S> starting, Consumer<S> close) {
    starting.handle((server, failure) -> Optional.ofNullable(server)).join().ifPresent(close);
  }
}
