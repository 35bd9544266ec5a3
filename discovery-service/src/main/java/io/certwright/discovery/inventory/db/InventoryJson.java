package io.certwright.discovery.inventory.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.certwright.discovery.x509.AlternativeNames;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns {@code certificate.sans} and {@code location.tags}. */
@Singleton
public class InventoryJson {

  private static final TypeReference<Map<String, String>> TAGS = new TypeReference<>() {};

  private final ObjectMapper json =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** The same JSON with its keys in alphabetical order, so that it can be compared as text. */
  @Nullable String canonical(@Nullable String text) {
    try {
      return text == null ? null : json.writeValueAsString(json.readValue(text, Object.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON that we wrote cannot be read", e);
    }
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value of the inventory cannot be written as JSON", e);
    }
  }

  AlternativeNames names(String column) {
    try {
      return json.readValue(column, AlternativeNames.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Names that we wrote cannot be read", e);
    }
  }

  Map<String, String> tags(String column) {
    try {
      return json.readValue(column, TAGS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Tags that we wrote cannot be read", e);
    }
  }
}
