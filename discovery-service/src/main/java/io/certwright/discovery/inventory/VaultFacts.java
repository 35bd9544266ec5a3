package io.certwright.discovery.inventory;

import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.Vault;
import org.jspecify.annotations.Nullable;

/**
 * What Azure Resource Manager tells of a vault; all absent until a run has listed it.
 *
 * @param location its region
 */
public record VaultFacts(
    @Nullable String location, @Nullable Sku sku, @Nullable AccessModel accessModel) {

  public enum Sku {
    STANDARD,

    /** With keys in HSMs. */
    PREMIUM
  }

  public static VaultFacts of(Vault vault) {
    return new VaultFacts(
        vault.location(), vault.premium() ? Sku.PREMIUM : Sku.STANDARD, vault.accessModel());
  }
}
