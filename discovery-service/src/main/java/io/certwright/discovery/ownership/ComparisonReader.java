package io.certwright.discovery.ownership;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.certwright.platform.problem.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Reads one comparison. */
final class ComparisonReader {

  private static final int LONGEST_VALUE = 512;
  private static final int LONGEST_PATTERN = 256;

  /** Of instructions; an expression may repeat a part as often as it names a number. */
  private static final long LARGEST_PROGRAM = 1_000_000;

  private static final int LARGEST_COMPILED = 20_000;
  private static final java.util.regex.Pattern REPETITION =
      java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");
  private static final java.util.regex.Pattern DAYS = java.util.regex.Pattern.compile("\\d{1,4}");

  private ComparisonReader() {}

  static Condition read(ConditionText text, String pointer, FieldErrors errors) {
    String value = text.value() == null ? "" : text.value();
    boolean days = text.attribute() == Attribute.EXPIRATION;
    errors.require(
        (text.attribute() == Attribute.TAG) == (text.tag() != null && !text.tag().isBlank()),
        pointer + "/tag",
        "The name of a tag with the attribute TAG, and with no other.");
    errors.require(
        text.match() != null && days == (text.match() == MatchKind.GREATER_THAN),
        pointer + "/match",
        "GREATER_THAN with EXPIRATION; EQUALS, STARTS_WITH, ENDS_WITH, CONTAINS or REGEX with the"
            + " others.");
    errors.require(
        text.value() != null
            && value.length() <= LONGEST_VALUE
            && (!days || DAYS.matcher(value).matches()),
        pointer + "/value",
        days ? "A number of days, from 0." : "At most " + LONGEST_VALUE + " characters.");
    Pattern pattern =
        text.match() == MatchKind.REGEX ? pattern(value, pointer + "/value", errors) : null;
    return new Comparison(text.attribute(), text.tag(), text.match(), value, pattern);
  }

  private static @Nullable Pattern pattern(String value, String pointer, FieldErrors errors) {
    if (value.isEmpty() || value.length() > LONGEST_PATTERN || size(value) > LARGEST_PROGRAM) {
      errors.require(
          false,
          pointer,
          "A regular expression of at most "
              + LONGEST_PATTERN
              + " characters, without large repetitions within each other.");
      return null;
    }
    try {
      Pattern pattern = Pattern.compile(value);
      errors.require(
          pattern.programSize() <= LARGEST_COMPILED, pointer, "A simpler regular expression.");
      return pattern;
    } catch (PatternSyntaxException e) {
      errors.require(false, pointer, "Not in RE2 syntax: " + e.getMessage() + ".");
      return null;
    }
  }

  /** At most so many instructions: every repetition is taken to be within the others. */
  private static long size(String expression) {
    double size = expression.length();
    var repetition = REPETITION.matcher(expression);
    while (repetition.find()) {
      String most = repetition.group(2);
      String times = most == null || most.isEmpty() ? repetition.group(1) : most;
      size *= Math.max(Double.parseDouble(times), 1);
    }
    return (long) size;
  }
}
