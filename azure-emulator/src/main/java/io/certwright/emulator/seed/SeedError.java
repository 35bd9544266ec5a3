package io.certwright.emulator.seed;

/** A seed that cannot be used; the message names the JSON pointer of the bad field. */
public final class SeedError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SeedError(String message) {
    super(message);
  }

  static SeedError at(String pointer, String problem) {
    return new SeedError("%s: %s".formatted(pointer.isEmpty() ? "/" : pointer, problem));
  }
}
