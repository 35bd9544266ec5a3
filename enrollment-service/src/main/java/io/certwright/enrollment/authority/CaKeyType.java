package io.certwright.enrollment.authority;

/** EC: P-384 for the root, P-256 for the issuing CA. RSA: 4096 and 3072 bits. */
public enum CaKeyType {
  EC,
  RSA
}
