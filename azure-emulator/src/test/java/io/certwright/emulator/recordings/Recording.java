package io.certwright.emulator.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Exchanges that belong together, in their order.
 *
 * @param source where they were recorded: a file of {@code Azure/azure-sdk-assets} by the name of
 *     its SDK and test
 * @param host the service, as {@code https://…}
 * @param everyReply headers that each of its replies has, by pattern
 */
record Recording(String source, String host, JsonNode everyReply, List<Exchange> exchanges) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * @param ask method and path with its query
   * @param after what passed since the exchange before; in the table, seconds
   * @param headers those a client reads, by pattern; of these no other is there
   */
  record Exchange(
      String ask,
      JsonNode body,
      JsonNode form,
      boolean anonymous,
      Duration after,
      int status,
      JsonNode headers,
      Shape answer) {}

  static List<Recording> all(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      List<Recording> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        read(MAPPER.readTree(file.toFile()), all);
      }
      return all;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void read(JsonNode table, List<Recording> all) {
    ObjectNode shapes = (ObjectNode) table.path("shapes");
    for (JsonNode recording : table.path("recordings")) {
      List<Exchange> exchanges = new ArrayList<>();
      recording.path("exchanges").forEach(row -> exchanges.add(exchange(row, shapes)));
      all.add(
          new Recording(
              recording.path("source").asText(),
              table.path("host").asText(),
              table.path("everyReply"),
              exchanges));
    }
  }

  private static Exchange exchange(JsonNode row, ObjectNode shapes) {
    return new Exchange(
        row.path("ask").asText(),
        row.path("body"),
        row.path("form"),
        row.path("anonymous").asBoolean(),
        Duration.ofMillis((long) (1000 * row.path("after").asDouble())),
        row.path("status").asInt(),
        row.path("headers"),
        row.has("answer") ? new Shape(row.path("answer"), shapes) : null);
  }
}
