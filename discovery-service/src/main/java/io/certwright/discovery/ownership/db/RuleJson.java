package io.certwright.discovery.ownership.db;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.discovery.ownership.ConditionText;

/** The column {@code assignment_rule.condition}. */
final class RuleJson {

  private final ObjectMapper json =
      new ObjectMapper()
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  String write(ConditionText condition) {
    try {
      return json.writeValueAsString(condition);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A condition cannot be written as JSON", e);
    }
  }

  ConditionText read(String column) {
    try {
      return json.readValue(column, ConditionText.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A condition that we wrote cannot be read", e);
    }
  }
}
