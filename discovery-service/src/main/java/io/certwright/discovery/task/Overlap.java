package io.certwright.discovery.task;

/** What becomes of an occurrence while a run of the task is under way. */
public enum Overlap {
  /** It is left out. */
  SKIP,
  /** It waits for the end of that run; however many wait, one run makes up for them. */
  QUEUE
}
