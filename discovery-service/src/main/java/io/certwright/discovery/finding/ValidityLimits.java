package io.certwright.discovery.finding;

import io.certwright.discovery.x509.CertificateFacts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeMap;

/**
 * How long a server certificate may be valid, by its notBefore. The limits are data: {@code
 * validity-limits.csv} names the source of each.
 */
final class ValidityLimits {

  private static final TreeMap<Instant, Duration> PUBLIC = read("public");
  private static final TreeMap<Instant, Duration> PRIVATE = read("private");

  private ValidityLimits() {}

  static boolean areExceeded(CertificateFacts facts, boolean publiclyTrusted) {
    Instant from = facts.notBefore();
    Instant until = facts.notAfter();
    if (from == null || until == null || !publiclyTrusted && !HostNames.isForServers(facts)) {
      return false;
    }
    var limit = (publiclyTrusted ? PUBLIC : PRIVATE).floorEntry(from);
    return limit != null && lifetime(from, until).compareTo(limit.getValue()) > 0;
  }

  /** Both ends belong to it (Baseline Requirements, section 1.6.1, "Validity Period"). */
  private static Duration lifetime(Instant from, Instant until) {
    return Duration.between(from, until).plusSeconds(1);
  }

  /** Lines of authority, first day, days, source. */
  private static TreeMap<Instant, Duration> read(String authority) {
    TreeMap<Instant, Duration> limits = new TreeMap<>();
    InputStream file = ValidityLimits.class.getResourceAsStream("validity-limits.csv");
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split(",", 4))
          .filter(line -> line[0].equals(authority))
          .forEach(
              line ->
                  limits.put(
                      LocalDate.parse(line[1]).atStartOfDay().toInstant(ZoneOffset.UTC),
                      Duration.ofDays(Long.parseLong(line[2]))));
      return limits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
