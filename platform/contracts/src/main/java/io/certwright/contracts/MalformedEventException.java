package io.certwright.contracts;

/** A record that is not one of our events: it will not become one by trying again. */
public final class MalformedEventException extends RuntimeException {

  public MalformedEventException(String message, Throwable cause) {
    super(message, cause);
  }
}
