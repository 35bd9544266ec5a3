package io.certwright.discovery.run;

import io.certwright.platform.azure.VaultId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What earlier runs are to have found. */
final class KnownVaults implements VaultOutlooks {

  final Map<String, VaultOutlook> outlooks = new HashMap<>();
  final List<VaultId> lately = new ArrayList<>();

  @Override
  public Map<String, VaultOutlook> of(UUID accountId, List<String> keys) {
    return outlooks;
  }

  @Override
  public List<VaultId> lately(UUID accountId) {
    return lately;
  }
}
