package io.certwright.testkit.servers;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Servers say hundreds of lines while they start; only their warnings are for the reader. */
final class QuietLogs {

  /** Held here because the JDK forgets the level of a logger that nobody refers to. */
  private static final List<Logger> LOGGERS =
      Stream.of("kafka", "org.apache.kafka", "state.change.logger", "io.zonky.test", "tc")
          .map(Logger::getLogger)
          .toList();

  private QuietLogs() {}

  static void apply() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
  }
}
