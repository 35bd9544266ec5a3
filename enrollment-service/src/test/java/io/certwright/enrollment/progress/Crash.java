package io.certwright.enrollment.progress;

/** The process ends here. */
final class Crash extends RuntimeException {
  Crash(int point) {
    super("crash at point " + point);
  }
}
