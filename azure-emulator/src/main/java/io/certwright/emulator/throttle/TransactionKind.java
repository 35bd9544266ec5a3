package io.certwright.emulator.throttle;

/**
 * What Key Vault counts together, with how much of it a vault may do in ten seconds.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/service-limits">Service
 *     limits</a>
 */
public enum TransactionKind {
  /** All that the others are not: listing and reading certificates and secrets, merging. */
  OTHER("other", 4000),
  /** A certificate with a new key in software, of whatever type. */
  CREATE_KEY("createKey", 20),
  /** A certificate with a new key in an HSM. */
  CREATE_HSM_KEY("createHsmKey", 10),
  /** Imported certificates, imported keys and new secrets share this one. */
  IMPORT("import", 300),
  /** Reading keys in software: long RSA keys cost more. */
  KEY("key", 4000),
  /** Reading keys in an HSM. */
  HSM_KEY("hsmKey", 2000);

  /** All vaults of a subscription in a region together may do five times as much as one. */
  static final int SUBSCRIPTION_FACTOR = 5;

  private final String wireName;
  private final long vaultLimit;

  TransactionKind(String wireName, long vaultLimit) {
    this.wireName = wireName;
    this.vaultLimit = vaultLimit;
  }

  public String wireName() {
    return wireName;
  }

  /** The published limit of one vault in ten seconds. */
  public long vaultLimit() {
    return vaultLimit;
  }
}
