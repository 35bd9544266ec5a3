package io.certwright.emulator.keyvault.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.Changes;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads fields of request bodies; unknown fields are ignored, as the real service does. */
public final class Fields {

  private static final int MOST_TAGS = 15;

  /** Of a name and of a value, in characters. */
  private static final int LONGEST_TAG = 256;

  /** The last second of the year 9999. */
  private static final long END_OF_TIME = 253_402_300_799L;

  private Fields() {}

  /** The body of a request that must have one. */
  public static JsonNode body(Request request) {
    JsonNode body = optionalBody(request);
    if (!body.isObject()) {
      throw KeyVaultError.badParameter("Request body not specified");
    }
    return body;
  }

  public static JsonNode optionalBody(Request request) {
    try {
      return request.body().length == 0 ? MissingNode.getInstance() : Json.read(request.body());
    } catch (IOException malformed) {
      throw KeyVaultError.badParameter("Invalid JSON in the request body");
    }
  }

  public static Changes changes(JsonNode body) {
    JsonNode attributes = body.path("attributes");
    return new Changes(
        flag(attributes, "enabled"), time(attributes, "nbf"), time(attributes, "exp"), tags(body));
  }

  /** Null when the body has none. */
  public static Map<String, String> tags(JsonNode body) {
    JsonNode node = body.path("tags");
    if (!node.isObject()) {
      return null;
    }
    Map<String, String> tags = new LinkedHashMap<>();
    node.properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    boolean fit =
        tags.entrySet().stream()
            .allMatch(
                tag ->
                    tag.getKey().length() <= LONGEST_TAG && tag.getValue().length() <= LONGEST_TAG);
    if (tags.size() > MOST_TAGS || !fit) {
      throw KeyVaultError.badParameter("Property  has invalid value\r\n");
    }
    return tags;
  }

  public static Boolean flag(JsonNode node, String field) {
    return node.path(field).isBoolean() ? (Boolean) node.path(field).booleanValue() : null;
  }

  public static boolean flag(JsonNode node, String field, boolean otherwise) {
    Boolean value = flag(node, field);
    return value == null ? otherwise : value;
  }

  /** Leaves the field out when there is no value: the service sends no nulls. */
  public static void put(ObjectNode node, String field, String value) {
    if (value != null) {
      node.put(field, value);
    }
  }

  public static Integer integer(JsonNode node, String field) {
    return node.path(field).isIntegralNumber() ? (Integer) node.path(field).intValue() : null;
  }

  public static String text(JsonNode node, String field, String otherwise) {
    return node.path(field).isTextual() ? node.path(field).textValue() : otherwise;
  }

  /** Null when the field is no array. */
  public static List<String> texts(JsonNode node, String field) {
    if (!node.path(field).isArray()) {
      return null;
    }
    List<String> values = new ArrayList<>();
    node.path(field).forEach(value -> values.add(value.asText()));
    return List.copyOf(values);
  }

  private static Instant time(JsonNode node, String field) {
    if (!node.path(field).isIntegralNumber()) {
      return null;
    }
    long seconds = node.path(field).longValue();
    if (seconds < 0 || seconds > END_OF_TIME) {
      throw KeyVaultError.invalidProperty("attributes." + field, "Invalid time");
    }
    return Instant.ofEpochSecond(seconds);
  }
}
