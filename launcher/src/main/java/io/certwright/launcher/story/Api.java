package io.certwright.launcher.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The REST API of one service as a script sees it: JSON in, JSON out, problems as exceptions. */
public final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final URI base;

  public Api(URI base) {
    this.base = base;
  }

  /**
   * Reads a resource.
   *
   * @throws RefusedRequest on any answer but success
   */
  public JsonNode get(String path) {
    return send(request(path).GET().build());
  }

  /**
   * Sends a JSON body.
   *
   * @param body what Jackson can write, or null for none
   * @throws RefusedRequest on any answer but success
   */
  public JsonNode post(String path, Map<String, ?> body) {
    HttpRequest.Builder request = request(path);
    if (body == null) {
      return send(request.POST(HttpRequest.BodyPublishers.noBody()).build());
    }
    return send(
        request
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(write(body)))
            .build());
  }

  /** All items of a list, page after page. */
  public List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page = get(path);
    page.path("items").forEach(items::add);
    while (page.hasNonNull("next")) {
      page = get(path + (path.contains("?") ? "&" : "?") + "cursor=" + encode(page.get("next")));
      page.path("items").forEach(items::add);
    }
    return items;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(TIMEOUT)
        .header("Accept", "application/json");
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      JsonNode body = read(response.body());
      if (response.statusCode() / 100 != 2) {
        throw RefusedRequest.of(request, response.statusCode(), body);
      }
      return body;
    } catch (IOException e) {
      throw RefusedRequest.unanswered(request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RefusedRequest.unanswered(request, e);
    }
  }

  private static JsonNode read(String body) throws JsonProcessingException {
    return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
  }

  private static String write(Map<String, ?> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + body.keySet(), e);
    }
  }

  private static String encode(JsonNode cursor) {
    return URLEncoder.encode(cursor.asText(), StandardCharsets.UTF_8);
  }
}
