package io.certwright.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The one exception of the product: a failure that is an answer. The HTTP edge turns it into a
 * problem document, the workers into a reason that stands in the row.
 *
 * <p>The detail is written for the person who has to act, and never holds a secret.
 */
public final class Failure extends RuntimeException {

  private final FailureCode code;
  private final List<FieldError> errors;
  private final Duration retryAfter;

  public Failure(FailureCode code, String detail) {
    this(code, detail, List.of(), null, null);
  }

  public Failure(FailureCode code, String detail, Throwable cause) {
    this(code, detail, List.of(), null, cause);
  }

  private Failure(
      FailureCode code,
      String detail,
      List<FieldError> errors,
      Duration retryAfter,
      Throwable cause) {
    super(detail, cause);
    this.code = code;
    this.errors = List.copyOf(errors);
    this.retryAfter = retryAfter;
  }

  /** Not now: asking again makes sense after that time, and not before. */
  public static Failure later(FailureCode code, String detail, Duration retryAfter) {
    return new Failure(code, detail, List.of(), retryAfter, null);
  }

  /** A field that is wrong; the detail says what would be right. */
  public static Failure invalid(String pointer, String detail) {
    return invalid(List.of(new FieldError(pointer, detail)));
  }

  public static Failure invalid(List<FieldError> errors) {
    String detail =
        errors.size() == 1 ? describe(errors.get(0)) : errors.size() + " fields are not valid.";
    return new Failure(FailureCode.INVALID_REQUEST, detail, errors, null, null);
  }

  private static String describe(FieldError error) {
    boolean wholeBody = error.pointer().isEmpty();
    return wholeBody ? error.detail() : error.pointer() + ": " + error.detail();
  }

  /** Nothing of that kind has that id. */
  public static Failure notFound(String kind, Object id) {
    return new Failure(FailureCode.NOT_FOUND, "There is no " + kind + " " + id + ".");
  }

  /** Another thing of that kind has the name that the request's field {@code /name} asks for. */
  public static Failure nameTaken(String kind, String name) {
    String detail = "There is another " + kind + " called '" + name + "'.";
    return new Failure(
        FailureCode.NAME_TAKEN, detail, List.of(new FieldError("/name", detail)), null, null);
  }

  public FailureCode code() {
    return code;
  }

  public String detail() {
    return getMessage();
  }

  /** When to ask again (RFC 9110, section 10.2.3); empty when nobody said. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
