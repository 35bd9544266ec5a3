package io.certwright.emulator.tenant;

import io.certwright.emulator.tenant.vault.Vault;
import java.time.Duration;
import java.time.Instant;

/** A vault that was deleted and can still be recovered; its name is taken, its host is gone. */
public record DeletedVault(Vault vault, ResourceGroup group, Instant deletedAt) {

  public Instant scheduledPurgeAt() {
    return deletedAt.plus(Duration.ofDays(vault.settings().softDeleteRetentionInDays()));
  }

  /** ARM id: below the location, no longer below the group. */
  public String armId() {
    return "/subscriptions/%s/providers/Microsoft.KeyVault/locations/%s/deletedVaults/%s"
        .formatted(group.subscriptionId(), vault.settings().location(), vault.name());
  }
}
