package io.certwright.enrollment.vault;

/** How the vault keeps certificate and key as a secret. */
public enum ContentType {
  PFX,
  PEM
}
