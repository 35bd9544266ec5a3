package io.certwright.emulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * An authenticated request to Azure Resource Manager.
 *
 * @param values what stands in the path where the route has its stars
 */
public record ArmCall(Request request, Visible visible, List<String> values, Instant now) {

  public String value(int index) {
    return values.get(index);
  }

  /**
   * @throws ArmError 400 when the body is not a JSON object
   */
  public JsonNode body() {
    try {
      JsonNode body = Json.read(request.body());
      if (body.isObject()) {
        return body;
      }
    } catch (IOException malformed) {
      throw ArmErrors.invalidContent(malformed.getMessage().lines().findFirst().orElse(""));
    }
    throw ArmErrors.invalidContent("The request body is not an object.");
  }
}
