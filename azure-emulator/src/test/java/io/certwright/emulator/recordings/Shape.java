package io.certwright.emulator.recordings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What an answer must look like: the same fields, and the same JSON types, down to the leaves.
 *
 * <p>A leaf is {@code "string"}, {@code "integer"}, {@code "boolean"} or {@code "array"}; {@code
 * "=text"} and {@code "~pattern"} say more of a string; a number, a boolean or null stands for
 * itself. An array of one shape is for all elements, of which there is at least one; an empty array
 * for no element. A field {@code name?} may be missing; a field {@code *} is for all that have no
 * other. {@code "@name"}, or a field {@code @} in an object that then changes some fields, is a
 * shape of that name; a field that becomes {@code "absent"} is not there.
 */
record Shape(JsonNode shape, ObjectNode named) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The same shape with its texts changed. */
  Shape with(UnaryOperator<String> change) {
    try {
      return new Shape(MAPPER.readTree(change.apply(shape.toString())), named);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  /** One line for each difference; none when the answer is as it must be. */
  List<String> differences(JsonNode actual) {
    List<String> found = new ArrayList<>();
    compare(shape, actual, "", found);
    return found;
  }

  private void compare(JsonNode raw, JsonNode actual, String path, List<String> found) {
    JsonNode expected = resolved(raw);
    if (expected.isObject()) {
      compareObjects((ObjectNode) expected, actual, path, found);
    } else if (expected.isArray()) {
      compareArrays(expected, actual, path, found);
    } else if (expected.isTextual()
        ? !fits(expected.textValue(), actual)
        : !expected.equals(actual)) {
      found.add("%s: %s, not %s".formatted(path, actual, expected));
    }
  }

  private void compareObjects(
      ObjectNode expected, JsonNode actual, String path, List<String> found) {
    if (!actual.isObject()) {
      found.add("%s: %s, not an object".formatted(path, actual));
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    expected.fieldNames().forEachRemaining(names::add);
    actual.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String at = path + "/" + name;
      JsonNode wanted = wanted(expected, name);
      if (wanted == null) {
        found.add(at + ": is not in the recording: " + actual.get(name));
      } else if (actual.has(name)) {
        compare(wanted, actual.get(name), at, found);
      } else if (expected.has(name) && !name.endsWith("?") && !name.equals("*")) {
        found.add(at + ": is missing");
      }
    }
  }

  private static JsonNode wanted(ObjectNode expected, String name) {
    for (String key : new String[] {name, name + "?", "*"}) {
      if (expected.has(key)) {
        return expected.get(key);
      }
    }
    return null;
  }

  private void compareArrays(JsonNode expected, JsonNode actual, String path, List<String> found) {
    if (!actual.isArray() || actual.isEmpty() != expected.isEmpty()) {
      found.add("%s: %s, not %s".formatted(path, actual, expected));
      return;
    }
    for (int index = 0; index < actual.size(); index++) {
      compare(expected.get(0), actual.get(index), path + "/" + index, found);
    }
  }

  private JsonNode resolved(JsonNode raw) {
    if (raw.isTextual() && raw.textValue().startsWith("@")) {
      return resolved(named(raw.textValue().substring(1)));
    }
    if (!raw.has("@")) {
      return raw;
    }
    ObjectNode changed = ((ObjectNode) resolved(named(raw.get("@").textValue()))).deepCopy();
    raw.properties().stream()
        .filter(field -> !field.getKey().equals("@"))
        .forEach(field -> changed.set(field.getKey(), field.getValue()));
    changed.properties().removeIf(field -> field.getValue().asText().equals("absent"));
    return changed;
  }

  private JsonNode named(String name) {
    if (!named.has(name)) {
      throw new IllegalArgumentException("No shape is named " + name);
    }
    return named.get(name);
  }

  private static boolean fits(String type, JsonNode actual) {
    return switch (type) {
      case "string" -> actual.isTextual();
      case "integer" -> actual.isIntegralNumber();
      case "boolean" -> actual.isBoolean();
      case "any" -> true;
      case "array" -> actual.isArray();
      case "object" -> actual.isObject();
      default ->
          actual.isTextual()
              && (type.startsWith("=")
                  ? actual.textValue().equals(type.substring(1))
                  : actual.textValue().matches(type.substring(1)));
    };
  }
}
