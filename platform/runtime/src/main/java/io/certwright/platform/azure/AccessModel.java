package io.certwright.platform.azure;

/**
 * How a vault decides who may do what (Microsoft: "Azure role-based access control vs. access
 * policies").
 */
public enum AccessModel {
  RBAC,
  ACCESS_POLICY
}
