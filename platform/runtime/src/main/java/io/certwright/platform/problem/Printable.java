package io.certwright.platform.problem;

import java.util.Set;

/** Text of one line that people read as it is. */
public final class Printable {

  /** The database keeps no NUL, a log line no line feed, and JSON no half of a character. */
  private static final Set<Integer> UNPRINTABLE =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.SURROGATE,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR);

  private Printable() {}

  /** Whether there is something to be read, of that many characters at most. */
  public static boolean fits(String text, int maxLength) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= maxLength
        && text.codePoints().map(Character::getType).noneMatch(UNPRINTABLE::contains);
  }
}
