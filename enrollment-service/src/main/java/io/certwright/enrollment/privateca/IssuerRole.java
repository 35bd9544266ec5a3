package io.certwright.enrollment.privateca;

/** The two CAs of a private authority. */
public enum IssuerRole {
  ROOT("root_key"),
  ISSUING("issuing_key");

  private final String keyColumn;

  IssuerRole(String keyColumn) {
    this.keyColumn = keyColumn;
  }

  /** Where the sealed private key stands: it opens nowhere else. */
  String keyColumn() {
    return keyColumn;
  }
}
