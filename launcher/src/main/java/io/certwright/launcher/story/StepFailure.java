package io.certwright.launcher.story;

/** A step of the story that did not work; the message says which and why. */
public final class StepFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepFailure(String message) {
    super(message);
  }

  StepFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
