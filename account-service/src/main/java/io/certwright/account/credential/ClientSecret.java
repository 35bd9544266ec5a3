package io.certwright.account.credential;

/** The value of a client secret. */
public record ClientSecret(String value) implements ClientAuthentication {

  static final int MAX_LENGTH = 1024;

  private static final int HINT_LENGTH = 4;

  /** Below this length four characters would tell too much of it. */
  private static final int SHORTEST_WITH_HINT = 12;

  @Override
  public CredentialKind kind() {
    return CredentialKind.CLIENT_SECRET;
  }

  @Override
  public String text() {
    return value;
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
