package io.certwright.discovery.task;

/** Which versions of a certificate a task takes in. */
public enum Versions {
  CURRENT,
  ALL
}
