package io.certwright.emulator.fault;

import java.util.regex.Pattern;

/** A pattern in which {@code *} stands for any text; case does not matter. */
public final class Glob {

  private final String text;
  private final Pattern pattern;

  private Glob(String text) {
    this.text = text;
    this.pattern =
        Pattern.compile(
            Pattern.quote(text).replace("*", "\\E.*\\Q"),
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  public static Glob of(String text) {
    return new Glob(text);
  }

  public boolean matches(String value) {
    return pattern.matcher(value).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
