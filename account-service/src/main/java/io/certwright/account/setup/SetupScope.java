package io.certwright.account.setup;

import io.certwright.account.credential.Guid;
import io.certwright.platform.azure.VaultId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the application may act: a subscription, a resource group or a vault.
 *
 * @param resourceGroup null for a subscription
 * @param vault null for a subscription and a resource group
 */
public record SetupScope(UUID subscription, String resourceGroup, String vault) {

  private static final Pattern GROUP_OR_ABOVE =
      Pattern.compile(
          "/subscriptions/([0-9a-f-]{36})(?:/resourceGroups/([\\p{L}\\p{N}_.()-]{0,89}[\\p{L}\\p{N}_()-]))?",
          Pattern.CASE_INSENSITIVE);

  /** Empty when the text is the ARM id of none of the three. */
  public static Optional<SetupScope> parse(String text) {
    Optional<VaultId> vault = VaultId.parse(text);
    if (vault.isPresent()) {
      return vault.map(id -> new SetupScope(id.subscription(), id.resourceGroup(), id.name()));
    }
    Matcher matcher = GROUP_OR_ABOVE.matcher(text);
    return matcher.matches()
        ? Guid.parse(matcher.group(1)).map(id -> new SetupScope(id, matcher.group(2), null))
        : Optional.empty();
  }

  public boolean isSubscription() {
    return resourceGroup == null;
  }

  public boolean isVault() {
    return vault != null;
  }

  /** The ARM id. */
  @Override
  public String toString() {
    if (isVault()) {
      return new VaultId(subscription, resourceGroup, vault).toString();
    }
    String id = "/subscriptions/" + subscription;
    return isSubscription() ? id : id + "/resourceGroups/" + resourceGroup;
  }
}
