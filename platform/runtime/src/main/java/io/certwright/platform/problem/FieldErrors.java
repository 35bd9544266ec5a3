package io.certwright.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that the caller hears of every field at once. */
public final class FieldErrors {

  private final List<FieldError> errors = new ArrayList<>();

  /** Notes the field unless {@code right}. */
  public FieldErrors require(boolean right, String pointer, String detail) {
    if (!right) {
      errors.add(new FieldError(pointer, detail));
    }
    return this;
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /**
   * @throws Failure INVALID_REQUEST with every noted field
   */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw Failure.invalid(errors);
    }
  }
}
