package io.certwright.platform.problem;

import java.util.List;

/**
 * The one exception of the product: a failure that is an answer. The HTTP edge turns it into a
 * problem document, the workers into a reason that stands in the row.
 *
 * <p>The detail is written for the person who has to act, and never holds a secret.
 */
public final class Failure extends RuntimeException {

  private final FailureCode code;
  private final List<FieldError> errors;

  public Failure(FailureCode code, String detail) {
    this(code, detail, List.of(), null);
  }

  public Failure(FailureCode code, String detail, Throwable cause) {
    this(code, detail, List.of(), cause);
  }

  private Failure(FailureCode code, String detail, List<FieldError> errors, Throwable cause) {
    super(detail, cause);
    this.code = code;
    this.errors = List.copyOf(errors);
  }

  /** A field that is wrong; the detail says what would be right. */
  public static Failure invalid(String pointer, String detail) {
    return invalid(List.of(new FieldError(pointer, detail)));
  }

  public static Failure invalid(List<FieldError> errors) {
    String detail =
        errors.size() == 1 ? describe(errors.get(0)) : errors.size() + " fields are not valid.";
    return new Failure(FailureCode.INVALID_REQUEST, detail, errors, null);
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
        FailureCode.NAME_TAKEN, detail, List.of(new FieldError("/name", detail)), null);
  }

  public FailureCode code() {
    return code;
  }

  public String detail() {
    return getMessage();
  }

  public List<FieldError> errors() {
    return errors;
  }
}
