package io.certwright.account.dependent;

import java.util.UUID;

/**
 * Something of another service that needs an account, and ends with it.
 *
 * @param name for people; empty when no event told it
 */
public record Dependent(Kind kind, UUID id, UUID accountId, String name) {

  public enum Kind {
    DISCOVERY_TASK("discovery task"),
    ENROLLMENT("enrollment");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String counted(long number) {
      return number + " " + words + (number == 1 ? "" : "s");
    }
  }
}
