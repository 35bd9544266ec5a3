package io.certwright.discovery.run;

/** What asked for a run. */
public enum RunTrigger {
  MANUAL,
  SCHEDULE
}
