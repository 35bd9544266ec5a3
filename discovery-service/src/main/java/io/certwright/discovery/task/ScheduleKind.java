package io.certwright.discovery.task;

/** When a task runs by itself. */
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
  CRON
}
