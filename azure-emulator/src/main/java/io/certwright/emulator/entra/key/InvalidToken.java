package io.certwright.emulator.entra.key;

/** An access token that this emulator did not issue, or that is no longer good. */
public final class InvalidToken extends Exception {

  private static final long serialVersionUID = 1L;

  public InvalidToken(String reason) {
    super(reason);
  }
}
