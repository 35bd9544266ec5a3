package io.certwright.testkit.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The configuration of one broker that is alone: no replicas, few threads, short waits. */
record BrokerSettings(int port, int controllerPort, Path data) {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";
  private static final String HOST = "127.0.0.1";

  /**
   * Takes free ports where none is asked for.
   *
   * @param port the broker's, or 0 for any free one
   */
  static BrokerSettings choose(int port, Path data) {
    return new BrokerSettings(
        port == 0 ? FreePort.choose() : port, FreePort.choose(), data.toAbsolutePath());
  }

  String bootstrapServers() {
    return HOST + ":" + port;
  }

  Map<String, String> asMap() {
    Map<String, String> settings = new HashMap<>(roles());
    settings.put("log.dirs", data.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "2");
    settings.put("background.threads", "2");
    settings.put("num.recovery.threads.per.data.dir", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // A broker is let in with its second heartbeat; the default lets it wait two seconds for that.
    settings.put("broker.heartbeat.interval.ms", "200");
    // The cleaner reserves 128 MiB; nothing here lives long enough to be compacted.
    settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(2 * 1024 * 1024));
    return settings;
  }

  private Map<String, String> roles() {
    String brokerAddress = HOST + ":" + port;
    String controllerAddress = HOST + ":" + controllerPort;
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        String.valueOf(NODE_ID),
        "listeners",
        "CLIENT://" + brokerAddress + ",CONTROLLER://" + controllerAddress,
        "advertised.listeners",
        "CLIENT://" + brokerAddress,
        "inter.broker.listener.name",
        "CLIENT",
        "controller.listener.names",
        CONTROLLER_LISTENER,
        "listener.security.protocol.map",
        "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "controller.quorum.voters",
        NODE_ID + "@" + controllerAddress);
  }
}
