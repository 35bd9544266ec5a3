package io.certwright.emulator.arm.graph.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something that has a value for each row; a missing node where the row has none. */
@FunctionalInterface
interface Expression {

  JsonNode of(ObjectNode row);

  default boolean holds(ObjectNode row) {
    JsonNode value = of(row);
    return value.isBoolean() ? value.booleanValue() : value.asText().equalsIgnoreCase("true");
  }
}
