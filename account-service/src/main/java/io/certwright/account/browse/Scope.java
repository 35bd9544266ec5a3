package io.certwright.account.browse;

import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where to look. */
final class Scope {

  private Scope() {}

  static List<UUID> subscriptions(Optional<UUID> wanted, ResourceManager resourceManager) {
    return wanted
        .map(List::of)
        .orElseGet(() -> resourceManager.subscriptions().stream().map(Subscription::id).toList());
  }
}
