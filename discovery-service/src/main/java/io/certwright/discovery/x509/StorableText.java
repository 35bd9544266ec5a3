package io.certwright.discovery.x509;

import java.util.regex.Pattern;

/**
 * Text out of a certificate or of Azure as PostgreSQL can keep it: without NUL, which it refuses,
 * and without half of a surrogate pair, which is no character. NUL is shown as RFC 4514 escapes it.
 */
public final class StorableText {

  private static final Pattern LONE_SURROGATE =
      Pattern.compile(
          "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

  private StorableText() {}

  public static String of(String text) {
    return LONE_SURROGATE.matcher(text.replace("\0", "\\00")).replaceAll("\uFFFD");
  }
}
