package io.certwright.emulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, free of the server that received it.
 *
 * @param host lower case, without the port
 * @param path as sent, not decoded: an empty segment is meaningful to Key Vault
 * @param headers names in lower case, first value of each
 * @param clientAddress from where Azure sees the request come
 */
public record Request(
    String method,
    String host,
    String path,
    String rawQuery,
    Map<String, String> headers,
    byte[] body,
    String clientAddress) {

  /** The decoded path segments; empty ones inside are kept, one trailing slash is not. */
  public List<String> segments() {
    String trimmed = path.substring(Math.min(1, path.length()));
    if (trimmed.endsWith("/")) {
      trimmed = trimmed.substring(0, trimmed.length() - 1);
    }
    return Arrays.stream(trimmed.split("/", -1)).map(Request::decodePathSegment).toList();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The token of an {@code Authorization: Bearer} header. */
  public Optional<String> bearerToken() {
    return header("authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).trim());
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(pairs(rawQuery).get(name));
  }

  public Map<String, String> parameters() {
    return pairs(rawQuery);
  }

  /** The fields of an {@code application/x-www-form-urlencoded} body. */
  public Map<String, String> form() {
    return pairs(new String(body, StandardCharsets.UTF_8));
  }

  private static Map<String, String> pairs(String encoded) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return pairs;
    }
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      pairs.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }
    return pairs;
  }

  private static String decodePathSegment(String segment) {
    return decode(segment.replace("+", "%2B"));
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformedEscape) {
      return text;
    }
  }
}
