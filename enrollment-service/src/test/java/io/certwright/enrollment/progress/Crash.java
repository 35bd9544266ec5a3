package io.certwright.enrollment.progress;

/** The process ends here: nothing that catches exceptions sees it. */
final class Crash extends Error {
  Crash(int point) {
    super("crash at point " + point);
  }
}
