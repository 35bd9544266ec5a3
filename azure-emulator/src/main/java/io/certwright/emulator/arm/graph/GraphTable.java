package io.certwright.emulator.arm.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import java.util.List;

/** Rows as columns with their types, and the values of each row in their order. */
final class GraphTable {

  private GraphTable() {}

  static ObjectNode of(List<ObjectNode> rows) {
    ObjectNode table = Json.object();
    ArrayNode columns = table.putArray("columns");
    ArrayNode values = table.putArray("rows");
    if (!rows.isEmpty()) {
      rows.get(0)
          .properties()
          .forEach(
              column ->
                  columns
                      .addObject()
                      .put("name", column.getKey())
                      .put("type", type(column.getValue())));
    }
    for (ObjectNode row : rows) {
      ArrayNode line = values.addArray();
      row.forEach(line::add);
    }
    return table;
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER -> "integer";
      case BOOLEAN -> "boolean";
      case STRING -> "string";
      default -> "object";
    };
  }
}
