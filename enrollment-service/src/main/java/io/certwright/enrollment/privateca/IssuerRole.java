package io.certwright.enrollment.privateca;

/** The two CAs of a private authority. */
public enum IssuerRole {
  ROOT("root_key"),
  ISSUING("issuing_key");

  /** Version of what is sealed: PKCS #8. */
  public static final int KEY_LAYOUT = 1;

  private final String keyColumn;

  IssuerRole(String keyColumn) {
    this.keyColumn = keyColumn;
  }

  /** Where the sealed private key stands: it opens nowhere else. */
  public String keyColumn() {
    return keyColumn;
  }
}
