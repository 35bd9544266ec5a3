package io.certwright.emulator.snapshot;

import io.certwright.emulator.access.CustomRole;
import io.certwright.emulator.access.Role;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.seed.RoleDefinitionSeed;
import io.certwright.emulator.seed.Seed.DeletedVaultSeed;
import io.certwright.emulator.seed.Seed.GroupSeed;
import io.certwright.emulator.seed.Seed.RoleAssignmentSeed;
import io.certwright.emulator.seed.Seed.SubscriptionSeed;
import io.certwright.emulator.seed.Seed.TenantSeed;
import io.certwright.emulator.tenant.DeletedVault;
import io.certwright.emulator.tenant.ResourceGroup;
import io.certwright.emulator.tenant.Subscription;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Vaults;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A tenant as a seed has it. */
final class TenantExport {

  private final Vaults vaults;
  private final Instant now;

  /**
   * @param vaults that know which were deleted
   */
  TenantExport(Vaults vaults, Instant now) {
    this.vaults = vaults;
    this.now = now;
  }

  TenantSeed of(Tenant tenant) {
    return new TenantSeed(
        tenant.id(),
        tenant.name(),
        tenant.domain(),
        tenant.cloud(),
        tenant.applications().stream().map(DirectoryExport::application).toList(),
        tenant.directory().users().stream().map(DirectoryExport::user).toList(),
        tenant.directory().managedIdentities().stream().map(DirectoryExport::identity).toList(),
        tenant.subscriptions().stream().map(this::subscription).toList(),
        tenant.roleAssignments().all().stream()
            .sorted(Comparator.comparing(RoleAssignment::name))
            .map(TenantExport::assignment)
            .toList(),
        tenant.roleDefinitions().all().stream().flatMap(TenantExport::definition).toList());
  }

  private SubscriptionSeed subscription(Subscription subscription) {
    List<DeletedVault> deleted = vaults.deletedOf(subscription.id(), now);
    return new SubscriptionSeed(
        subscription.id(),
        subscription.name(),
        subscription.tags(),
        subscription.resourceGroups().stream().map(group -> group(group, deleted)).toList(),
        subscription.state());
  }

  private static GroupSeed group(ResourceGroup group, List<DeletedVault> deleted) {
    return new GroupSeed(
        group.name(),
        group.location(),
        group.tags(),
        group.vaults().stream().map(VaultExport::of).toList(),
        deleted.stream()
            .filter(vault -> vault.group() == group)
            .map(gone -> new DeletedVaultSeed(VaultExport.of(gone.vault()), null, gone.deletedAt()))
            .toList());
  }

  private static RoleAssignmentSeed assignment(RoleAssignment assignment) {
    return new RoleAssignmentSeed(
        assignment.principalId(),
        assignment.role().id(),
        assignment.scope(),
        assignment.principalType(),
        assignment.name(),
        assignment.description(),
        assignment.createdAt(),
        assignment.createdBy());
  }

  private static Stream<RoleDefinitionSeed> definition(Role role) {
    return role instanceof CustomRole custom
        ? Stream.of(
            new RoleDefinitionSeed(
                custom.id(),
                custom.title(),
                custom.description(),
                custom.actions().granted(),
                custom.actions().excluded(),
                custom.dataActions().granted(),
                custom.dataActions().excluded(),
                custom.assignableScopes()))
        : Stream.empty();
  }
}
