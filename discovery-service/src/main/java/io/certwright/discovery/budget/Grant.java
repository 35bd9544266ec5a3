package io.certwright.discovery.budget;

import java.time.Duration;
import java.time.Instant;

/** What a budget answers to whoever wants to send requests. */
public sealed interface Grant {

  /** How long not to ask again. */
  Duration pause();

  /**
   * So many may be sent.
   *
   * @param at by the database's clock
   * @param validity from when they were asked for; what is not used by then has lapsed
   * @param watched others wait to hear whether these succeed
   */
  record Permits(int number, Instant at, Duration validity, boolean watched) implements Grant {

    @Override
    public Duration pause() {
      return Duration.ZERO;
    }
  }

  /** All is spent, or Azure asked for a pause. */
  record Later(Duration pause) implements Grant {}

  /** The vault does not answer, so it is not asked. */
  record Shut(Duration pause) implements Grant {}
}
