package io.certwright.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * The constant of that name, or null with the field noted.
   *
   * @param name null for none
   */
  public <E extends Enum<E>> E oneOf(Class<E> type, String name, String pointer) {
    return oneOf(
        type,
        name,
        pointer,
        Stream.of(type.getEnumConstants())
            .map(Enum::name)
            .collect(Collectors.joining(", ", "One of ", ".")));
  }

  /** The same, where more is to be said than the names. */
  public <E extends Enum<E>> E oneOf(Class<E> type, String name, String pointer, String detail) {
    Optional<E> known =
        Stream.of(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst();
    require(known.isPresent(), pointer, detail);
    return known.orElse(null);
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
