package io.certwright.emulator.entra;

/** A refusal of the sign-in service: an OAuth error with Entra's own code and text. */
final class EntraError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;
  private final int code;

  EntraError(int status, String error, int code, String text) {
    super("AADSTS" + code + ": " + text);
    this.status = status;
    this.error = error;
    this.code = code;
  }

  int status() {
    return status;
  }

  String error() {
    return error;
  }

  int code() {
    return code;
  }
}
