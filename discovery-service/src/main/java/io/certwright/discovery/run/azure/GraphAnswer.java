package io.certwright.discovery.run.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.certwright.platform.azure.AzureError;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Resource Graph answered.
 *
 * @param remaining queries that the account may still ask; empty text when that was not said
 * @param resetsAfter when it may ask again
 */
record GraphAnswer(int status, JsonNode body, String remaining, Duration resetsAfter) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpHeaderName REMAINING =
      HttpHeaderName.fromString("x-ms-user-quota-remaining");
  private static final HttpHeaderName RESETS_AFTER =
      HttpHeaderName.fromString("x-ms-user-quota-resets-after");
  private static final Pattern TIME = Pattern.compile("(\\d\\d):(\\d\\d):(\\d\\d)");

  /** The length of the quota's window, when the service does not say (Microsoft). */
  private static final Duration WINDOW = Duration.ofSeconds(5);

  static GraphAnswer of(HttpResponse response) {
    String remaining = response.getHeaderValue(REMAINING);
    return new GraphAnswer(
        response.getStatusCode(),
        json(response.getBodyAsBinaryData().toString()),
        remaining == null ? "" : remaining,
        resetsAfter(response));
  }

  boolean isUsedUp() {
    return remaining.equals("0");
  }

  /** The reason stands in the details; the message itself is for support. */
  AzureError error() {
    JsonNode error = body.path("error");
    JsonNode detail = error.path("details").path(0);
    return new AzureError(
        status,
        error.path("code").asText("HTTP " + status),
        "",
        detail.path("message").asText(error.path("message").asText("No reason was given.")));
  }

  private static Duration resetsAfter(HttpResponse response) {
    Matcher quota = TIME.matcher(String.valueOf(response.getHeaderValue(RESETS_AFTER)));
    if (quota.matches()) {
      return Duration.ofHours(Long.parseLong(quota.group(1)))
          .plusMinutes(Long.parseLong(quota.group(2)))
          .plusSeconds(Long.parseLong(quota.group(3)));
    }
    String seconds = String.valueOf(response.getHeaderValue(HttpHeaderName.RETRY_AFTER));
    return seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : WINDOW;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      return NullNode.instance;
    }
  }
}
