package io.certwright.emulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP answer; a body of no bytes is sent as {@code Content-Length: 0}. */
public record Reply(int status, Map<String, String> headers, byte[] body) {

  public static Reply json(int status, JsonNode body) {
    return new Reply(status, Map.of(), Json.bytes(body))
        .with("Content-Type", "application/json; charset=utf-8");
  }

  public static Reply text(int status, String contentType, String body) {
    return new Reply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8))
        .with("Content-Type", contentType);
  }

  public static Reply empty(int status) {
    return new Reply(status, Map.of(), new byte[0]);
  }

  public Reply with(String name, String value) {
    return with(Map.of(name, value));
  }

  public Reply with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Reply(status, all, body);
  }
}
