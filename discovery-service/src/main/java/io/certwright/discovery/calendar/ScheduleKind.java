package io.certwright.discovery.calendar;

/** The rhythms there are. */
public enum ScheduleKind {
  MANUAL,
  ONCE,
  HOURLY,
  DAILY,
  WEEKLY,
  MONTHLY,
  QUARTERLY,
  SEMIANNUALLY,
  ANNUALLY,
  CRON;

  /** From one occurrence to the next, for those that count in months. */
  int months() {
    return switch (this) {
      case MONTHLY -> 1;
      case QUARTERLY -> 3;
      case SEMIANNUALLY -> 6;
      case ANNUALLY -> 12;
      default -> throw new IllegalStateException(this + " does not count in months");
    };
  }
}
