package io.certwright.discovery.run;

import io.certwright.platform.azure.VaultId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is known of vaults before they are read. */
public interface VaultOutlooks {

  /**
   * By the keys of the vaults; one that was never read is not among them.
   *
   * @param keys see {@link VaultId#key()}
   */
  Map<String, VaultOutlook> of(UUID accountId, List<String> keys);

  /** The vaults that the account could read within the last month. */
  List<VaultId> lately(UUID accountId);
}
