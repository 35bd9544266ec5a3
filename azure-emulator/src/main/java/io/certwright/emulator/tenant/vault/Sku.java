package io.certwright.emulator.tenant.vault;

import java.util.Locale;

/** The price tier of a vault; only premium vaults have HSM keys. */
public enum Sku {
  STANDARD,
  PREMIUM;

  /** The name as Azure Resource Manager writes it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
