package io.certwright.emulator.seed;

import io.certwright.emulator.access.RoleAssignments;
import io.certwright.emulator.access.RoleDefinitions;
import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.seed.Seed.DeletedVaultSeed;
import io.certwright.emulator.seed.Seed.GroupSeed;
import io.certwright.emulator.seed.Seed.SubscriptionSeed;
import io.certwright.emulator.seed.Seed.TenantSeed;
import io.certwright.emulator.seed.Seed.VaultSeed;
import io.certwright.emulator.tenant.DeletedVault;
import io.certwright.emulator.tenant.ResourceGroup;
import io.certwright.emulator.tenant.Subscription;
import io.certwright.emulator.tenant.SubscriptionState;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes the tenants of a seed, with a default for everything that it leaves out. */
public final class TenantBuilder {

  private final Clock clock;
  private final DirectoryBuilder directories;
  private final VaultBuilder vaults;
  private final Set<String> vaultHosts = new HashSet<>();
  private final List<DeletedVault> deleted = new ArrayList<>();

  public TenantBuilder(Clock clock, Delays delays) {
    this.clock = clock;
    this.directories = new DirectoryBuilder(clock);
    this.vaults = new VaultBuilder(clock, delays);
  }

  /**
   * @throws SeedError naming the place of the first value that makes no sense
   */
  public Tenants build(Seed seed) {
    List<TenantSeed> seeds = Checked.list(seed.tenants());
    if (seeds.isEmpty()) {
      throw SeedError.at("/tenants", "at least one tenant is required");
    }
    List<Tenant> tenants = new ArrayList<>();
    for (int index = 0; index < seeds.size(); index++) {
      tenants.add(tenant(seeds.get(index), "/tenants/" + index));
    }
    Tenants built = new Tenants(tenants);
    deleted.forEach(built.vaults()::add);
    return built;
  }

  private Tenant tenant(TenantSeed seed, String pointer) {
    String id = Checked.guid(seed.id(), pointer + "/id");
    AzureCloud cloud = Checked.orElse(seed.cloud(), AzureCloud.PUBLIC);
    List<Subscription> subscriptions = new ArrayList<>();
    for (int index = 0; index < Checked.list(seed.subscriptions()).size(); index++) {
      subscriptions.add(
          subscription(
              new Place(cloud, id),
              seed.subscriptions().get(index),
              pointer + "/subscriptions/" + index));
    }
    RoleDefinitions roles = RoleBuilder.definitions(seed, pointer);
    RoleAssignments assignments = RoleBuilder.assignments(seed, id, roles, pointer);
    return new Tenant(
        id,
        Checked.orElse(seed.name(), "Tenant " + id),
        Checked.orElse(seed.domain(), id.substring(0, 8) + ".onmicrosoft.com"),
        cloud,
        directories.build(seed, pointer),
        List.copyOf(subscriptions),
        assignments,
        roles);
  }

  private Subscription subscription(Place place, SubscriptionSeed seed, String pointer) {
    String id = Checked.guid(seed.id(), pointer + "/id");
    List<ResourceGroup> groups = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int index = 0; index < Checked.list(seed.resourceGroups()).size(); index++) {
      String groupPointer = pointer + "/resourceGroups/" + index;
      ResourceGroup group = group(place, id, seed.resourceGroups().get(index), groupPointer);
      if (!names.add(group.name().toLowerCase(Locale.ROOT))) {
        throw SeedError.at(
            groupPointer + "/name", "there is another resource group called " + group.name());
      }
      groups.add(group);
    }
    return new Subscription(
        id,
        Checked.orElse(seed.name(), "Subscription " + id),
        Checked.orElse(seed.state(), SubscriptionState.ENABLED),
        Checked.map(seed.tags()),
        List.copyOf(groups));
  }

  private ResourceGroup group(Place place, String subscriptionId, GroupSeed seed, String pointer) {
    String name = Checked.required(seed.name(), pointer + "/name");
    String location = Checked.orElse(seed.location(), "westeurope");
    String id = "/subscriptions/" + subscriptionId + "/resourceGroups/" + name;
    List<Vault> built = new ArrayList<>();
    List<VaultSeed> seeds = Checked.list(seed.vaults());
    for (int index = 0; index < seeds.size(); index++) {
      Checked.within(
          seeds.get(index).count(), 1, 1, 100_000, pointer + "/vaults/" + index + "/count");
    }
    Counted<VaultSeed> counted = new Counted<>(seeds, VaultSeed::count, VaultSeed::numbered);
    for (int index = 0; index < counted.size(); index++) {
      String vaultPointer = pointer + "/vaults/" + counted.seedOf(index);
      Vault vault = vaults.build(place, id, location, counted.get(index), vaultPointer);
      if (!vaultHosts.add(vault.host())) {
        throw SeedError.at(vaultPointer + "/name", "there is another vault called " + vault.name());
      }
      built.add(vault);
    }
    ResourceGroup group =
        new ResourceGroup(subscriptionId, name, location, Checked.map(seed.tags()), built);
    List<DeletedVaultSeed> gone = Checked.list(seed.deletedVaults());
    for (int index = 0; index < gone.size(); index++) {
      deleted.add(deleted(place, group, gone.get(index), pointer + "/deletedVaults/" + index));
    }
    return group;
  }

  private DeletedVault deleted(
      Place place, ResourceGroup group, DeletedVaultSeed seed, String pointer) {
    if (seed.vault() == null) {
      throw SeedError.at(pointer + "/vault", "is required");
    }
    Vault vault =
        vaults.build(place, group.armId(), group.location(), seed.vault(), pointer + "/vault");
    if (!vaultHosts.add(vault.host())) {
      throw SeedError.at(pointer + "/vault/name", "there is another vault called " + vault.name());
    }
    if (seed.deletedAt() != null) {
      return new DeletedVault(vault, group, seed.deletedAt());
    }
    int retention = vault.settings().softDeleteRetentionInDays();
    int daysAgo =
        Checked.within(seed.deletedDaysAgo(), 1, 0, retention - 1, pointer + "/deletedDaysAgo");
    return new DeletedVault(vault, group, clock.instant().minus(Duration.ofDays(daysAgo)));
  }

  /** Where a vault belongs. */
  record Place(AzureCloud cloud, String tenantId) {}
}
