package io.certwright.discovery.inventory.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.discovery.x509.AlternativeNames;
import jakarta.inject.Singleton;
import java.util.Map;

/** The columns {@code certificate.sans} and {@code location.tags}. */
@Singleton
public class InventoryJson {

  private static final TypeReference<Map<String, String>> TAGS = new TypeReference<>() {};

  private final ObjectMapper json = new ObjectMapper();

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
