package io.certwright.discovery.inventory;

/** Where a certificate name of a vault is. */
public enum LocationState {
  PRESENT,

  /** Deleted, and to be recovered until it is purged. */
  DELETED,

  GONE
}
