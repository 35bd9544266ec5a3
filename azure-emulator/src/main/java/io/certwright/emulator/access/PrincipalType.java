package io.certwright.emulator.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of thing a role was given to. */
public enum PrincipalType {
  @JsonProperty("User")
  USER("User"),
  @JsonProperty("Group")
  GROUP("Group"),
  @JsonProperty("ServicePrincipal")
  SERVICE_PRINCIPAL("ServicePrincipal");

  private final String wireName;

  PrincipalType(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }
}
