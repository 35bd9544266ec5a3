package io.certwright.discovery.run;

/** Where a run stands; the last four are its possible ends. */
public enum RunState {
  QUEUED,
  RUNNING,
  SUCCEEDED,
  /** Some of the scope could not be read. */
  PARTIAL,
  /** Nothing of the scope could be read. */
  FAILED,
  CANCELLED;

  public boolean isUnderWay() {
    return this == QUEUED || this == RUNNING;
  }
}
