package io.certwright.account.rights;

import io.certwright.account.rights.HeldRights.Known;
import io.certwright.account.rights.HeldRights.Unknown;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a principal may do with the certificates of the vaults in one subscription. Roles are read
 * once for all of them; only where that is refused, each vault is asked.
 */
public final class SubscriptionRights {

  private final RoleReader reader;
  private final Principal principal;
  private final Optional<List<RoleGrant>> grants;

  private SubscriptionRights(
      RoleReader reader, Principal principal, Optional<List<RoleGrant>> grants) {
    this.reader = reader;
    this.principal = principal;
    this.grants = grants;
  }

  public static SubscriptionRights read(RoleReader reader, Principal principal, UUID subscription) {
    try {
      List<RoleGrant> grants = reader.grants(principal, subscription);
      return new SubscriptionRights(reader, principal, Optional.of(grants));
    } catch (Failure unreadable) {
      return new SubscriptionRights(reader, principal, Optional.empty());
    }
  }

  /** Where all vaults go by their access policies, roles need not be read. */
  public static SubscriptionRights ofPolicies(RoleReader reader, Principal principal) {
    return new SubscriptionRights(reader, principal, Optional.empty());
  }

  /**
   * @param policies of the vault; nothing counts of them where it goes by roles
   */
  public HeldRights in(Vault vault, List<AccessPolicy> policies) {
    if (vault.accessModel() == AccessModel.ACCESS_POLICY) {
      return byPolicies(policies.stream().filter(policy -> policy.isOf(principal)).toList());
    }
    try {
      return byPermissions(
          grants
              .map(all -> reaching(all, vault.id()))
              .orElseGet(() -> reader.permissions(vault.id())));
    } catch (Failure unreadable) {
      return new Unknown(unreadable.detail(), true, Set.of());
    }
  }

  private static List<Permission> reaching(List<RoleGrant> grants, VaultId vault) {
    return grants.stream()
        .filter(grant -> grant.reaches(vault))
        .flatMap(grant -> grant.permissions().stream())
        .toList();
  }

  private static HeldRights byPermissions(List<Permission> permissions) {
    Set<CertificateRight> rights =
        Stream.of(CertificateRight.values())
            .filter(right -> permissions.stream().anyMatch(one -> one.allows(right.dataAction())))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(CertificateRight.class)));
    return new Known(rights, Set.of());
  }

  private static HeldRights byPolicies(List<AccessPolicy> own) {
    Set<CertificateRight> rights = EnumSet.noneOf(CertificateRight.class);
    Set<String> verbs = new TreeSet<>();
    own.forEach(
        policy -> {
          rights.addAll(policy.rights());
          verbs.addAll(policy.verbs());
        });
    return new Known(rights, verbs);
  }
}
