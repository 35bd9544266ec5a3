package io.certwright.emulator.tenant;

import java.util.List;
import java.util.Map;

/** A subscription with what it holds. */
public record Subscription(
    String id, String name, Map<String, String> tags, List<ResourceGroup> resourceGroups) {

  public String armId() {
    return "/subscriptions/" + id;
  }
}
