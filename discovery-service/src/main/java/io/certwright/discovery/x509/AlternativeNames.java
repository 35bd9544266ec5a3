package io.certwright.discovery.x509;

import java.util.List;
import java.util.stream.Stream;

/**
 * The subject alternative names by kind (RFC 5280, section 4.2.1.6).
 *
 * @param upn user principal names: otherName 1.3.6.1.4.1.311.20.2.3
 * @param other every other kind, with its name in front: {@code dirName:CN=x}, {@code
 *     registeredID:1.2.3}
 */
public record AlternativeNames(
    List<String> dns,
    List<String> ip,
    List<String> email,
    List<String> uri,
    List<String> upn,
    List<String> other) {

  public static final AlternativeNames NONE =
      new AlternativeNames(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public AlternativeNames {
    dns = List.copyOf(dns);
    ip = List.copyOf(ip);
    email = List.copyOf(email);
    uri = List.copyOf(uri);
    upn = List.copyOf(upn);
    other = List.copyOf(other);
  }

  /** Every name, of whatever kind. */
  public Stream<String> all() {
    return Stream.of(dns, ip, email, uri, upn, other).flatMap(List::stream);
  }
}
