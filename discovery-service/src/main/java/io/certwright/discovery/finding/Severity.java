package io.certwright.discovery.finding;

/** How soon somebody should act, the most urgent first. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO
}
