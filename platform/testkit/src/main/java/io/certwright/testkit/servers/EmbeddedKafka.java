package io.certwright.testkit.servers;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real broker in this JVM, which is its own KRaft controller. */
public final class EmbeddedKafka implements KafkaServer {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedKafka.class);
  private static final CompletableFuture<String> failure = new CompletableFuture<>();

  static {
    QuietLogs.apply();
    // A broker that gives up ends its process; here that would be somebody else's.
    Exit.setExitProcedure(EmbeddedKafka::gaveUp);
    Exit.setHaltProcedure(EmbeddedKafka::gaveUp);
  }

  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts the broker; the caller closes it, no shutdown hook does.
   *
   * @param port port on 127.0.0.1, or 0 for any free one
   * @param data an empty or missing directory for the log segments
   * @throws IllegalStateException if it does not come up
   */
  public static EmbeddedKafka start(int port, Path data, Collection<String> topics) {
    BrokerSettings settings = BrokerSettings.choose(port, data);
    KafkaRaftServer server = null;
    try {
      format(settings);
      server = new KafkaRaftServer(new KafkaConfig(settings.asMap()), Time.SYSTEM);
      server.startup();
      KafkaTopics.create(settings.bootstrapServers(), topics);
      return new EmbeddedKafka(server, settings.bootstrapServers());
    } catch (Exception e) {
      stop(server);
      throw new IllegalStateException("Kafka did not start in " + data, e);
    }
  }

  /** Completes with the reason if the broker of this JVM gives up after it started. */
  public static CompletableFuture<String> failure() {
    return failure.copy();
  }

  private static void format(BrokerSettings settings) throws Exception {
    new Formatter()
        .setNodeId(BrokerSettings.NODE_ID)
        .setClusterId("certwright-on-one-node")
        .setDirectories(List.of(settings.data().toString()))
        .setMetadataLogDirectory(settings.data().toString())
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .run();
  }

  private static void gaveUp(int status, String message) {
    String reason = "Kafka gave up with status " + status + (message == null ? "" : ": " + message);
    log.error(reason);
    failure.complete(reason);
    throw new IllegalStateException(reason);
  }

  private static void stop(KafkaRaftServer server) {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  @Override
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    stop(server);
  }
}
