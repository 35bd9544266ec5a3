package io.certwright.emulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Request;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** One page of a list: {@code $top} items, and where the next page is. */
public final class ArmPage {

  private static final int MOST = 1000;

  private ArmPage() {}

  public static <T> ObjectNode of(Request request, List<T> all, Function<T, ObjectNode> view) {
    int start = Math.min(start(request), all.size());
    int end = Math.min(start + top(request), all.size());
    ObjectNode page = Json.object();
    page.set("value", Json.arrayOf(all.subList(start, end).stream().map(view).toList()));
    if (end < all.size()) {
      page.put("nextLink", nextLink(request, end));
    }
    return page;
  }

  private static int top(Request request) {
    String top = request.query("$top").orElse(Integer.toString(MOST));
    if (!top.matches("[1-9]\\d{0,6}")) {
      throw ArmErrors.invalidQuery("$top", top);
    }
    return Math.min(Integer.parseInt(top), MOST);
  }

  private static int start(Request request) {
    String token = request.query("$skiptoken").orElse("");
    if (token.isEmpty()) {
      return 0;
    }
    try {
      JsonNode position = Json.read(Base64.getUrlDecoder().decode(token));
      return Math.max(0, position.path("next").asInt());
    } catch (IOException | IllegalArgumentException malformed) {
      throw ArmErrors.invalidQuery("$skiptoken", token);
    }
  }

  private static String nextLink(Request request, int next) {
    byte[] position = Json.bytes(Json.object().put("next", next));
    StringBuilder link =
        new StringBuilder("https://").append(request.host()).append(request.path()).append('?');
    for (String name : List.of("$filter", "$top", "api-version")) {
      request.query(name).ifPresent(value -> link.append(encode(name, value)).append('&'));
    }
    return link.append(encode("$skiptoken", Base64.getUrlEncoder().encodeToString(position)))
        .toString();
  }

  private static String encode(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
