package io.certwright.emulator.entra.error;

/** A refusal of the sign-in service: an OAuth error with Entra's own code and text. */
public final class EntraError extends RuntimeException {

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

  public int status() {
    return status;
  }

  public String error() {
    return error;
  }

  public int code() {
    return code;
  }
}
