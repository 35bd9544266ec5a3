package io.certwright.discovery.budget.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.certwright.discovery.budget.Spending;
import jakarta.inject.Singleton;

/** The column {@code request_budget.blocks}. */
@Singleton
public class BlocksJson {

  private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();

  String write(Spending spending) {
    try {
      return json.writeValueAsString(spending);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was spent cannot be written as JSON", e);
    }
  }

  Spending read(String column) {
    try {
      return json.readValue(column, Spending.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was spent cannot be read as we wrote it", e);
    }
  }
}
