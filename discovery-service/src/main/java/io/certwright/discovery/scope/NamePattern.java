package io.certwright.discovery.scope;

import java.util.Locale;

/** A name in which {@code *} stands for any characters, also none; case does not matter. */
public record NamePattern(String text) {

  /** Takes each piece at its first place, which is enough: it never has to look back. */
  boolean matches(String name) {
    String[] pieces = text.toLowerCase(Locale.ROOT).split("\\*", -1);
    String rest = name.toLowerCase(Locale.ROOT);
    if (pieces.length == 1) {
      return rest.equals(pieces[0]);
    }
    if (!rest.startsWith(pieces[0])) {
      return false;
    }
    rest = rest.substring(pieces[0].length());
    for (int index = 1; index < pieces.length - 1; index++) {
      int at = rest.indexOf(pieces[index]);
      if (at < 0) {
        return false;
      }
      rest = rest.substring(at + pieces[index].length());
    }
    return rest.endsWith(pieces[pieces.length - 1]);
  }
}
