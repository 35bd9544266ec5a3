package io.certwright.emulator.arm.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.arm.graph.query.GraphErrors;
import io.certwright.emulator.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Which rows of a result are asked for, and in which shape. */
record GraphOptions(int top, int skip, boolean table) {

  private static final int ORDINARY_PAGE = 100;
  private static final int LARGEST_PAGE = 1000;

  /** Versions before this one answer with a table unless told otherwise. */
  private static final String OBJECTS_BY_DEFAULT = "2021-03-01";

  static GraphOptions of(JsonNode options, String version) {
    String format = options.path("resultFormat").asText("");
    boolean table =
        format.isEmpty()
            ? version.compareTo(OBJECTS_BY_DEFAULT) < 0
            : format.equalsIgnoreCase("table");
    int top = options.path("$top").asInt(ORDINARY_PAGE);
    String token = options.path("$skipToken").asText("");
    if (token.isEmpty()) {
      return checked(top, options.path("$skip").asInt(0), table);
    }
    JsonNode position = decode(token);
    return checked(position.path("MaxRows").asInt(top), position.path("RowsToSkip").asInt(), table);
  }

  private static GraphOptions checked(int top, int skip, boolean table) {
    if (top < 1 || top > LARGEST_PAGE) {
      throw GraphErrors.badRequest(
          "InvalidPagingOptions", "The value of $top must be between 1 and 1000.");
    }
    if (skip < 0) {
      throw GraphErrors.badRequest(
          "InvalidPagingOptions", "The value of $skip must not be negative.");
    }
    return new GraphOptions(top, skip, table);
  }

  String nextToken() {
    ObjectNode position =
        Json.object()
            .put("$id", "1")
            .put("MaxRows", top)
            .put("RowsToSkip", skip + top)
            .put("KustoClusterUrl", "https://arg-neu-ten-sf.arg.core.windows.net");
    return Base64.getEncoder().encodeToString(position.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode decode(String token) {
    try {
      return Json.read(Base64.getDecoder().decode(token));
    } catch (IOException | IllegalArgumentException malformed) {
      throw GraphErrors.badRequest("InvalidSkipToken", "The skip token is invalid.");
    }
  }
}
