package io.certwright.emulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the fields of a JSON object strictly: what is unknown or of a wrong kind is refused. */
public final class JsonFields {

  private final JsonNode node;
  private final String pointer;

  private JsonFields(JsonNode node, String pointer) {
    this.node = node;
    this.pointer = pointer;
  }

  /**
   * @throws BadField when the bytes are not one JSON object
   */
  public static JsonFields of(byte[] json) {
    try {
      return of(Json.read(json), "");
    } catch (IOException malformed) {
      throw new BadField("", "not JSON");
    }
  }

  private static JsonFields of(JsonNode node, String pointer) {
    if (!node.isObject()) {
      throw new BadField(pointer, "not an object");
    }
    return new JsonFields(node, pointer);
  }

  public JsonFields allowing(String... names) {
    List<String> known = List.of(names);
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw bad(name, "there is no such field; known here are " + known);
              }
            });
    return this;
  }

  public boolean has(String name) {
    return node.hasNonNull(name);
  }

  public Optional<String> text(String name) {
    return value(name, JsonNode::isTextual, "not a string").map(JsonNode::textValue);
  }

  public Optional<Boolean> flag(String name) {
    return value(name, JsonNode::isBoolean, "not true or false").map(JsonNode::booleanValue);
  }

  public Optional<Long> integer(String name, long least, long most) {
    return value(name, JsonNode::canConvertToLong, "not a whole number")
        .filter(number -> number.isIntegralNumber() || refuse(name, "not a whole number"))
        .map(JsonNode::longValue)
        .filter(
            number ->
                number >= least && number <= most
                    || refuse(name, "%d is not between %d and %d".formatted(number, least, most)));
  }

  public Optional<Double> number(String name, double least, double most) {
    return value(name, JsonNode::isNumber, "not a number")
        .map(JsonNode::doubleValue)
        .filter(
            number ->
                number >= least && number <= most
                    || refuse(name, "%s is not between %s and %s".formatted(number, least, most)));
  }

  public Optional<Duration> duration(String name) {
    return text(name)
        .map(
            text -> {
              try {
                return Durations.parse(text);
              } catch (IllegalArgumentException malformed) {
                throw bad(name, malformed.getMessage());
              }
            });
  }

  public Optional<Instant> instant(String name) {
    return text(name)
        .map(
            text -> {
              try {
                return Instant.parse(text);
              } catch (DateTimeException malformed) {
                throw bad(name, "'%s' is not a time like 2027-01-31T00:00:00Z".formatted(text));
              }
            });
  }

  public Optional<JsonFields> object(String name) {
    return Optional.ofNullable(node.get(name)).map(child -> of(child, pointerTo(name)));
  }

  /** A value of any kind. */
  public Optional<JsonNode> any(String name) {
    return Optional.ofNullable(node.get(name));
  }

  /** All fields as texts. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(name -> texts.put(name, text(name).orElse("")));
    return texts;
  }

  public BadField bad(String name, String message) {
    return new BadField(pointerTo(name), message);
  }

  private boolean refuse(String name, String message) {
    throw bad(name, message);
  }

  private Optional<JsonNode> value(String name, Predicate<JsonNode> fits, String otherwise) {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode value = node.get(name);
    if (!fits.test(value)) {
      throw bad(name, otherwise);
    }
    return Optional.of(value);
  }

  private String pointerTo(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
