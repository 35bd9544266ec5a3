package io.certwright.emulator.seed;

/** A seed that cannot be used; the message names the JSON pointer of the bad field. */
public final class SeedError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pointer;

  public SeedError(String message) {
    this("", message);
  }

  private SeedError(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  public static SeedError at(String pointer, String problem) {
    return new SeedError(pointer, "%s: %s".formatted(pointer.isEmpty() ? "/" : pointer, problem));
  }

  /** JSON pointer (RFC 6901); empty for the whole document. */
  public String pointer() {
    return pointer;
  }
}
