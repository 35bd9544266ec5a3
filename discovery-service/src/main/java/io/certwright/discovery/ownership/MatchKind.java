package io.certwright.discovery.ownership;

/** How a value is compared: without regard to case, but for regular expressions. */
public enum MatchKind {
  EQUALS,
  STARTS_WITH,
  ENDS_WITH,
  CONTAINS,
  /** RE2 syntax, found anywhere in the value: its time grows with the length of both alone. */
  REGEX,
  /** Of EXPIRATION alone: 0 for what has not expired, n also for what expired n days ago. */
  GREATER_THAN
}
