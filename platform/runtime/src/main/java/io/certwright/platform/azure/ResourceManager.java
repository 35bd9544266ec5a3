package io.certwright.platform.azure;

import io.certwright.platform.problem.Failure;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one account sees in Azure Resource Manager. Each call reads all pages; each throws {@link
 * Failure} (SIGN_IN_FAILED, AZURE_REFUSED, AZURE_THROTTLED, AZURE_UNREACHABLE) in Azure's own
 * words.
 */
public interface ResourceManager {

  List<Subscription> subscriptions();

  List<ResourceGroup> resourceGroups(UUID subscription);

  List<Vault> vaults(UUID subscription);

  /** Empty when there is no such vault, or the account may not see it. */
  Optional<Vault> vault(VaultId id);
}
