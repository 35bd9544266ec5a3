package io.certwright.account.credential;

import java.nio.charset.StandardCharsets;

/** The value of a client secret. Only sealing and the sign-in read it. */
public record ClientSecret(String value) {

  static final int MAX_LENGTH = 1024;

  private static final int HINT_LENGTH = 4;

  /** Below this length four characters would tell too much of it. */
  private static final int SHORTEST_WITH_HINT = 12;

  static ClientSecret ofBytes(byte[] bytes) {
    return new ClientSecret(new String(bytes, StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The last four characters, by which an operator tells two secrets apart; null for a short one.
   */
  public String hint() {
    return value.length() < SHORTEST_WITH_HINT
        ? null
        : value.substring(value.length() - HINT_LENGTH);
  }

  @Override
  public String toString() {
    return "ClientSecret[***]";
  }
}
