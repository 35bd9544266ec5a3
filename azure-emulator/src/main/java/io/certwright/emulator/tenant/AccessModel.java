package io.certwright.emulator.tenant;

/** What decides about access to the data of a vault. */
public enum AccessModel {
  RBAC,
  ACCESS_POLICY
}
