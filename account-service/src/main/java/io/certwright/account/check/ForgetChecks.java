package io.certwright.account.check;

import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Keeps the history of checks from growing for ever. */
public final class ForgetChecks {

  private static final Logger LOG = Logger.getLogger(ForgetChecks.class);

  private final CheckHistory history;
  private final int count;
  private final Duration age;
  private final Clock clock;

  /**
   * @param count how many of an account are kept
   * @param age how long each is kept; the last of an account is kept whatever its age
   */
  public ForgetChecks(CheckHistory history, int count, Duration age, Clock clock) {
    this.history = history;
    this.count = count;
    this.age = age;
    this.clock = clock;
  }

  public void forget() {
    int forgotten = history.forget(count, clock.instant().minus(age));
    LOG.debugf("checks forgotten count=%d", forgotten);
  }
}
