package io.certwright.platform.logging;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a text what must never be in a log: tokens, client secrets, private keys. */
final class Redaction {

  private static final String MARK = "***";

  private record Rule(Pattern pattern, String replacement) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              Pattern.compile(
                  "-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?(-----END \\1-----|$)", Pattern.DOTALL),
              MARK),
          new Rule(Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*"), MARK),
          new Rule(Pattern.compile("(?i)\\b(Bearer|Basic)\\s+[\\w.~+/=-]{8,}"), "$1 " + MARK),
          new Rule(
              Pattern.compile(
                  "(?i)(\"?(?:client_?secret|client_assertion|password|pwd|hmac_?key|access_?token"
                      + "|refresh_?token|sig)\"?\\s*[=:]\\s*)(\"[^\"]*\"|[^\\s&,;}]+)"),
              "$1" + MARK));

  private Redaction() {}

  static String redact(String text) {
    String redacted = text;
    for (Rule rule : RULES) {
      redacted = rule.pattern().matcher(redacted).replaceAll(rule.replacement());
    }
    return redacted;
  }
}
