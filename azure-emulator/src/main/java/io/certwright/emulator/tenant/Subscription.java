package io.certwright.emulator.tenant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A subscription with what it holds; its state may be changed while running. */
public final class Subscription {

  private final String id;
  private final String name;
  private final Map<String, String> tags;
  private final Map<String, ResourceGroup> groupsByName;
  private final List<ResourceGroup> resourceGroups;
  private volatile SubscriptionState state;

  public Subscription(
      String id,
      String name,
      SubscriptionState state,
      Map<String, String> tags,
      List<ResourceGroup> resourceGroups) {
    this.id = id;
    this.name = name;
    this.state = state;
    this.tags = Map.copyOf(tags);
    this.resourceGroups = List.copyOf(resourceGroups);
    this.groupsByName =
        resourceGroups.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    group -> group.name().toLowerCase(Locale.ROOT), group -> group));
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Map<String, String> tags() {
    return tags;
  }

  public SubscriptionState state() {
    return state;
  }

  public void changeState(SubscriptionState newState) {
    this.state = newState;
  }

  public List<ResourceGroup> resourceGroups() {
    return resourceGroups;
  }

  public Optional<ResourceGroup> resourceGroup(String groupName) {
    return Optional.ofNullable(groupsByName.get(groupName.toLowerCase(Locale.ROOT)));
  }

  public String armId() {
    return "/subscriptions/" + id;
  }
}
