package io.certwright.platform.http;

import io.certwright.platform.problem.FieldErrors;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filters of a list from its query. What is absent filters nothing, so that the answer to
 * it is null; every value that cannot be read is noted as {@code ?name} and told of at once.
 */
public final class QueryReader {

  private static final Pattern UUID_TEXT =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** The times a certificate can name (RFC 5280, 4.1.2.5.2); PostgreSQL refuses some others. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

  private final FieldErrors errors = new FieldErrors();

  /** A text of 1 to {@code longest} characters, none of them a control character. */
  public @Nullable String words(String name, @Nullable String text, int longest) {
    Pattern words = Pattern.compile("\\P{Cntrl}{1," + longest + "}");
    return read(
        name,
        text,
        given -> Optional.of(given).filter(words.asMatchPredicate()),
        "1 to " + longest + " characters, none of them a control character.");
  }

  /**
   * @param expected what it is the id of, as a sentence
   */
  public @Nullable UUID id(String name, @Nullable String text, String expected) {
    return read(
        name,
        text,
        given -> Optional.of(given).filter(UUID_TEXT.asMatchPredicate()).map(UUID::fromString),
        expected);
  }

  public <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name, @Nullable String text) {
    return text == null ? null : errors.oneOf(type, text, "?" + name);
  }

  public @Nullable Boolean flag(String name, @Nullable String text) {
    return read(
        name,
        text,
        given -> Stream.of(true, false).filter(one -> one.toString().equals(given)).findFirst(),
        "true or false.");
  }

  /** A time with its offset (RFC 3339). */
  public @Nullable Instant time(String name, @Nullable String text) {
    return read(
        name,
        text,
        QueryReader::time,
        "A time of the years 1 to 9999, such as 2027-01-31T00:00:00Z.");
  }

  /**
   * Anything else.
   *
   * @param reading empty for what is not {@code expected}
   */
  public <T> @Nullable T read(
      String name, @Nullable String text, Function<String, Optional<T>> reading, String expected) {
    Optional<T> value = Optional.ofNullable(text).flatMap(reading);
    errors.require(text == null || value.isPresent(), "?" + name, expected);
    return value.orElse(null);
  }

  /**
   * @throws io.certwright.platform.problem.Failure INVALID_REQUEST with every bad value
   */
  public void throwIfAny() {
    errors.throwIfAny();
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant())
          .filter(time -> !time.isBefore(FIRST) && time.isBefore(AFTER_LAST));
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }
}
