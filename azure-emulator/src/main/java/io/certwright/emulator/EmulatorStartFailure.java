package io.certwright.emulator;

/** The emulator could not start; the message says why in one line. */
public final class EmulatorStartFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EmulatorStartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
