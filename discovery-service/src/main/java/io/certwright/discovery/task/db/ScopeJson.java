package io.certwright.discovery.task.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.certwright.discovery.scope.Scope;
import jakarta.inject.Singleton;

/** The column {@code task.scope}, which the run keeps a copy of. */
@Singleton
public class ScopeJson {

  private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();

  public String write(Scope scope) {
    try {
      return json.writeValueAsString(scope);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A scope cannot be written as JSON", e);
    }
  }

  public Scope read(String column) {
    try {
      return json.readValue(column, Scope.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A scope that we wrote cannot be read", e);
    }
  }
}
