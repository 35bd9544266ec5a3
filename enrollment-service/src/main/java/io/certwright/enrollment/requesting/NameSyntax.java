package io.certwright.enrollment.requesting;

import java.util.regex.Pattern;

/** What names may look like. */
final class NameSyntax {

  /** RFC 1034, section 3.5, as amended by RFC 1123; one wildcard label in front (RFC 6125). */
  private static final Pattern DNS =
      Pattern.compile(
          "(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ONLY_DIGITS_LAST = Pattern.compile("(.*\\.)?\\d+");

  /** The part of RFC 5321 that is in use: a dot-atom at a domain. */
  private static final Pattern LOCAL_PART =
      Pattern.compile("[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+(\\.[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+)*");

  private static final int MAX_DNS = 253;
  private static final int MAX_LOCAL_PART = 64;

  private NameSyntax() {}

  static boolean isDns(String name) {
    return name.length() <= MAX_DNS
        && DNS.matcher(name).matches()
        && !ONLY_DIGITS_LAST.matcher(name).matches()
        && !name.equals("*");
  }

  static boolean isAddress(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && at <= MAX_LOCAL_PART
        && LOCAL_PART.matcher(text.substring(0, at)).matches()
        && isDns(text.substring(at + 1))
        && !text.substring(at + 1).startsWith("*");
  }
}
