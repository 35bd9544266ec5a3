package io.certwright.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** The app registration that the emulated tenant offers for demonstrations. */
record DemoApplication(String directoryId, String applicationId, String clientSecret) {

  /** The first application of the first tenant, with its first secret. */
  static DemoApplication of(Api emulator) {
    JsonNode tenant = first(emulator.get("/emulator/state"), "tenants");
    JsonNode application = first(tenant, "applications");
    JsonNode secret = first(application, "secrets");
    return new DemoApplication(
        tenant.path("id").asText(), application.path("id").asText(), secret.path("value").asText());
  }

  private static JsonNode first(JsonNode owner, String list) {
    return StreamSupport.stream(owner.path(list).spliterator(), false)
        .findFirst()
        .orElseThrow(() -> new StepFailure("The emulator holds none of: " + list));
  }
}
