package io.certwright.emulator.entra.error;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Request;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * What is told of a refusal.
 *
 * @param description with the ids by which Microsoft's support would find the request
 */
public record ErrorBody(
    EntraError error,
    String description,
    String timestamp,
    String traceId,
    String correlationId,
    String uri) {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  public static ErrorBody of(EntraError error, Request request, String base, Clock clock) {
    String timestamp = TIMESTAMP.format(clock.instant());
    String trace = UUID.randomUUID().toString();
    String correlation =
        request.header("client-request-id").orElseGet(() -> UUID.randomUUID().toString());
    String description =
        "%s Trace ID: %s Correlation ID: %s Timestamp: %s"
            .formatted(error.getMessage(), trace, correlation, timestamp);
    return new ErrorBody(
        error, description, timestamp, trace, correlation, base + "/error?code=" + error.code());
  }

  public ObjectNode render() {
    ObjectNode body =
        Json.object().put("error", error.error()).put("error_description", description);
    body.putArray("error_codes").add(error.code());
    return body.put("timestamp", timestamp)
        .put("trace_id", traceId)
        .put("correlation_id", correlationId)
        .put("error_uri", uri);
  }
}
