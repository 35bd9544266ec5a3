package io.certwright.emulator.http;

/** A value of a JSON document that makes no sense, with its place. */
public final class BadField extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pointer;

  /**
   * @param pointer JSON pointer (RFC 6901); empty for the whole document
   */
  public BadField(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  public String pointer() {
    return pointer;
  }
}
