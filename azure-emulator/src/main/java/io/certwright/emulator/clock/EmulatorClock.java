package io.certwright.emulator.clock;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one clock of all emulated services. It runs with another clock until someone moves or stops
 * it; whatever depends on time, such as the end of a token or of a retention, is settled when it is
 * next looked at, so that moving the clock takes effect at once.
 */
public final class EmulatorClock extends Clock {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

  private final Clock base;
  private final ZoneId zone;
  private volatile Reading reading = new Reading(Duration.ZERO, null);

  public EmulatorClock(Clock base) {
    this.base = base;
    this.zone = base.getZone();
  }

  @Override
  public Instant instant() {
    Reading current = reading;
    return current.stoppedAt() == null ? base.instant().plus(current.ahead()) : current.stoppedAt();
  }

  /** How far the time is from that of the machine; negative when it is behind. */
  public Duration ahead() {
    return Duration.between(base.instant(), instant());
  }

  public boolean isFrozen() {
    return reading.stoppedAt() != null;
  }

  /**
   * @param by negative to go back
   * @throws DateTimeException when the time would leave the years 2000 to 9000
   */
  public synchronized void advance(Duration by) {
    try {
      moveTo(instant().plus(by));
    } catch (ArithmeticException tooFar) {
      throw new DateTimeException("The duration is too long", tooFar);
    }
  }

  /**
   * @throws DateTimeException for a time out of the years 2000 to 9000
   */
  public synchronized void moveTo(Instant time) {
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw new DateTimeException(
          "The time must stay between %s and %s".formatted(EARLIEST, LATEST));
    }
    reading =
        isFrozen()
            ? new Reading(reading.ahead(), time)
            : new Reading(Duration.between(base.instant(), time), null);
  }

  /** Stops the time where it is; it can still be moved. */
  public synchronized void freeze() {
    reading = new Reading(reading.ahead(), instant());
  }

  /** Lets the time run on from where it stands. */
  public synchronized void resume() {
    reading = new Reading(ahead(), null);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** A view of this clock in another zone: it moves when this one is moved. */
  @Override
  public Clock withZone(ZoneId other) {
    return new Zoned(this, other);
  }

  /**
   * @param stoppedAt null while the time runs
   */
  private record Reading(Duration ahead, Instant stoppedAt) {}

  private static final class Zoned extends Clock {

    private final Clock source;
    private final ZoneId zone;

    Zoned(Clock source, ZoneId zone) {
      this.source = source;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return source.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Zoned(source, other);
    }
  }
}
