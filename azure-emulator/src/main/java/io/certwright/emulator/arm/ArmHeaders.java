package io.certwright.emulator.arm;

import io.certwright.emulator.http.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The headers of every reply of Azure Resource Manager. */
final class ArmHeaders {

  private static final DateTimeFormatter COMPACT_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Clock clock;

  ArmHeaders(Clock clock) {
    this.clock = clock;
  }

  Map<String, String> of(Request request) {
    String correlation =
        request.header("x-ms-correlation-request-id").orElseGet(() -> UUID.randomUUID().toString());
    Instant now = clock.instant();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cache-Control", "no-cache");
    headers.put("Pragma", "no-cache");
    headers.put("Expires", "-1");
    headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("x-ms-request-id", UUID.randomUUID().toString());
    headers.put("x-ms-correlation-request-id", correlation);
    headers.put(
        "x-ms-routing-request-id", "WESTUS:%s:%s".formatted(COMPACT_TIME.format(now), correlation));
    headers.put("X-Cache", "CONFIG_NOCACHE");
    headers.put("X-MSEdge-Ref", edge(now));
    request
        .header("x-ms-client-request-id")
        .ifPresent(id -> headers.put("x-ms-client-request-id", id));
    return headers;
  }

  private static String edge(Instant now) {
    String reference = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    return "Ref A: %s Ref B: CO6AA3150220017 Ref C: %s"
        .formatted(reference, now.truncatedTo(ChronoUnit.SECONDS));
  }
}
