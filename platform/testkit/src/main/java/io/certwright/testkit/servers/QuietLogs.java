package io.certwright.testkit.servers;

import java.util.stream.Stream;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/** Servers say hundreds of lines while they start; only their warnings are for the reader. */
final class QuietLogs {

  private QuietLogs() {}

  static void apply() {
    Stream.of(
            "kafka",
            "org.apache.kafka",
            "state.change.logger",
            "io.zonky.test",
            "org.testcontainers",
            "tc")
        .forEach(name -> Logger.getLogger(name).setLevel(Level.WARN));
    // It tells in fifty lines, as an error, that no engine answers.
    Logger.getLogger("org.testcontainers.dockerclient").setLevel(Level.OFF);
    // It warns that a new broker has no history yet.
    Logger.getLogger("org.apache.kafka.controller.QuorumController").setLevel(Level.ERROR);
  }
}
