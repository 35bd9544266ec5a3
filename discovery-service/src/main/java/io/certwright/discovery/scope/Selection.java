package io.certwright.discovery.scope;

import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Ways to point at vaults. Names and ids are compared as ARM does, without regard to case.
 *
 * @param vaultNames with {@code *} for any characters
 * @param locations as ARM writes them: {@code westeurope}
 */
public record Selection(
    List<UUID> subscriptions,
    List<String> resourceGroups,
    List<VaultId> vaults,
    List<String> vaultNames,
    List<String> locations,
    Map<String, String> tags) {

  public static final Selection EMPTY = new Selection(List.of());

  public Selection {
    subscriptions = List.copyOf(subscriptions);
    resourceGroups = List.copyOf(resourceGroups);
    vaults = List.copyOf(vaults);
    vaultNames = List.copyOf(vaultNames);
    locations = List.copyOf(locations);
    tags = Map.copyOf(tags);
  }

  /** Nothing but these vaults. */
  public Selection(List<VaultId> vaults) {
    this(List.of(), List.of(), vaults, List.of(), List.of(), Map.of());
  }

  /** Every list that is not empty has it, and it carries all of the tags. */
  boolean admits(Vault vault) {
    return (subscriptions.isEmpty() || hasSubscription(vault))
        && (resourceGroups.isEmpty() || hasResourceGroup(vault))
        && (vaults.isEmpty() || hasId(vault))
        && (vaultNames.isEmpty() || hasName(vault))
        && (locations.isEmpty() || hasLocation(vault))
        && wanted(vault) == tags.size();
  }

  /** Any of its lists has it, or it carries any of the tags. */
  boolean names(Vault vault) {
    return hasSubscription(vault)
        || hasResourceGroup(vault)
        || hasId(vault)
        || hasName(vault)
        || hasLocation(vault)
        || wanted(vault) > 0;
  }

  private boolean hasSubscription(Vault vault) {
    return subscriptions.contains(vault.id().subscription());
  }

  private boolean hasResourceGroup(Vault vault) {
    return resourceGroups.stream().anyMatch(vault.id().resourceGroup()::equalsIgnoreCase);
  }

  private boolean hasId(Vault vault) {
    return vaults.stream().anyMatch(named -> named.key().equals(vault.id().key()));
  }

  private boolean hasName(Vault vault) {
    return vaultNames.stream()
        .anyMatch(pattern -> new NamePattern(pattern).matches(vault.id().name()));
  }

  private boolean hasLocation(Vault vault) {
    return locations.contains(location(vault.location()));
  }

  /** ARM answers the first of two spellings, {@code westeurope} and {@code West Europe}. */
  static String location(String text) {
    return text.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /** How many of the tags it carries. */
  private long wanted(Vault vault) {
    return tags.entrySet().stream().filter(tag -> carries(vault, tag)).count();
  }

  /** Tag names are compared without regard to case, values exactly (Microsoft: "Use tags"). */
  private static boolean carries(Vault vault, Map.Entry<String, String> wanted) {
    Stream<Map.Entry<String, String>> tags = vault.tags().entrySet().stream();
    return tags.anyMatch(
        tag ->
            tag.getKey().equalsIgnoreCase(wanted.getKey())
                && tag.getValue().equals(wanted.getValue()));
  }
}
