package io.certwright.emulator.weather;

import io.certwright.emulator.http.Reply;
import java.time.Duration;

/**
 * What is to become of one call.
 *
 * @param delay how long the answer is held back; no thread waits for it
 * @param fault id of the rule that interfered; empty when none did
 */
public record Outcome(
    Reply reply, String operation, Duration delay, Transmission transmission, String fault) {

  /** How an answer reaches the client. */
  public enum Transmission {
    WHOLE,
    /** Half of the promised body, then the end of the connection. */
    TRUNCATED,
    /** Not at all: the connection is reset. */
    RESET
  }

  static Outcome of(Reply reply, String operation) {
    return new Outcome(reply, operation, Duration.ZERO, Transmission.WHOLE, "");
  }

  /** What the client got; 0 for nothing. */
  int status() {
    return transmission == Transmission.RESET ? 0 : reply.status();
  }

  Outcome with(Duration newDelay, Transmission newTransmission, String newFault) {
    return new Outcome(reply, operation, newDelay, newTransmission, newFault);
  }
}
