package io.certwright.emulator.tenant;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether a subscription is in use.
 *
 * @see <a
 *     href="https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states">
 *     Azure subscription states</a>
 */
public enum SubscriptionState {
  @JsonProperty("Enabled")
  ENABLED("Enabled"),
  @JsonProperty("Warned")
  WARNED("Warned"),
  @JsonProperty("PastDue")
  PAST_DUE("PastDue"),
  @JsonProperty("Disabled")
  DISABLED("Disabled"),
  @JsonProperty("Deleted")
  DELETED("Deleted");

  private final String wireName;

  SubscriptionState(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  /** Of a subscription that is not, resources can be seen but neither changed nor used. */
  public boolean isActive() {
    return this != DISABLED && this != DELETED;
  }
}
