package io.certwright.discovery;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with its timers stopped: nobody but the test claims work or relays events. */
public class WithoutTicks implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("quarkus.scheduler.enabled", "false");
  }
}
