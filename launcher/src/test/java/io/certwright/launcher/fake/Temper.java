package io.certwright.launcher.fake;

/** How a fake part behaves. */
public enum Temper {
  /** Comes up, is ready, ends when told. */
  CALM,
  /** Ends by itself at once, with exit code 3. */
  DIES,
  /** Comes up, but is never ready. */
  NEVER_READY,
  /** Comes up and is ready, but does not end when told. */
  DEAF
}
