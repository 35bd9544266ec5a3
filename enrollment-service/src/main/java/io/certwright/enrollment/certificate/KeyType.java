package io.certwright.enrollment.certificate;

/** The kinds of key that Key Vault makes for a certificate. */
public enum KeyType {
  RSA,
  EC
}
