package io.certwright.emulator.seed;

import io.certwright.emulator.access.PrincipalType;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.seed.contents.VaultStateSeed;
import io.certwright.emulator.tenant.AccessModel;
import io.certwright.emulator.tenant.SubscriptionState;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an emulator is to hold at its start: the shape of the seed file. Everything that is null
 * gets a default when the tenants are built; the README lists them.
 */
public record Seed(List<TenantSeed> tenants) {

  /**
   * @param id a GUID, required
   */
  public record TenantSeed(
      String id,
      String name,
      String domain,
      AzureCloud cloud,
      List<ApplicationSeed> applications,
      List<UserSeed> users,
      List<ManagedIdentitySeed> managedIdentities,
      List<SubscriptionSeed> subscriptions,
      List<RoleAssignmentSeed> roleAssignments,
      List<RoleDefinitionSeed> roleDefinitions) {

    /** A tenant without users, managed identities and roles of its own. */
    public TenantSeed(
        String id,
        String name,
        String domain,
        AzureCloud cloud,
        List<ApplicationSeed> applications,
        List<SubscriptionSeed> subscriptions,
        List<RoleAssignmentSeed> roleAssignments) {
      this(id, name, domain, cloud, applications, null, null, subscriptions, roleAssignments, null);
    }
  }

  /**
   * @param id the application (client) id, a GUID, required
   * @param objectId of its service principal
   * @param certificates as PEM, each may sign client assertions
   * @param roles its own app roles with other applications, by their ids
   */
  public record ApplicationSeed(
      String id,
      String objectId,
      String name,
      List<SecretSeed> secrets,
      List<String> certificates,
      List<FederatedCredentialSeed> federatedCredentials,
      Boolean enabled,
      Boolean publicClient,
      List<String> identifierUris,
      List<String> redirectUris,
      List<String> appRoles,
      List<String> scopes,
      Integer accessTokenVersion,
      Integer accessTokenLifetimeSeconds,
      Map<String, List<String>> roles) {

    /** An application that has secrets alone. */
    public ApplicationSeed(String id, String objectId, String name, List<SecretSeed> secrets) {
      this(
          id, objectId, name, secrets, null, null, null, null, null, null, null, null, null, null,
          null);
    }
  }

  /**
   * @param expiresAt two years from the start when null
   */
  public record SecretSeed(String value, Instant expiresAt) {}

  /**
   * @param state as Azure Resource Manager writes it; {@code Enabled} when null
   */
  public record SubscriptionSeed(
      String id,
      String name,
      Map<String, String> tags,
      List<GroupSeed> resourceGroups,
      SubscriptionState state) {

    /** A subscription that is in use. */
    public SubscriptionSeed(
        String id, String name, Map<String, String> tags, List<GroupSeed> resourceGroups) {
      this(id, name, tags, resourceGroups, null);
    }
  }

  public record GroupSeed(
      String name,
      String location,
      Map<String, String> tags,
      List<VaultSeed> vaults,
      List<DeletedVaultSeed> deletedVaults) {

    /** A group of which nothing was deleted. */
    public GroupSeed(
        String name, String location, Map<String, String> tags, List<VaultSeed> vaults) {
      this(name, location, tags, vaults, null);
    }
  }

  /**
   * @param vault as it was, and will be once recovered
   * @param deletedDaysAgo less than its retention; 1 when null
   * @param deletedAt the time itself, in the place of {@code deletedDaysAgo}
   */
  public record DeletedVaultSeed(VaultSeed vault, Integer deletedDaysAgo, Instant deletedAt) {}

  /**
   * @param name 3 to 24 letters, digits and hyphens, unique in its cloud, required
   * @param sku {@code standard} or {@code premium}
   * @param count how many vaults this stands for: {@code name} gets a number of five digits
   * @param networkAcls its firewall; everyone may connect when null
   * @param publicNetworkAccess {@code Enabled} or {@code Disabled}
   * @param state what else it holds, as an export has it
   */
  public record VaultSeed(
      String name,
      String location,
      String sku,
      AccessModel accessModel,
      Map<String, String> tags,
      Integer softDeleteRetentionInDays,
      Boolean purgeProtection,
      List<AccessPolicySeed> accessPolicies,
      List<CertificateSeed> certificates,
      Integer count,
      NetworkAclsSeed networkAcls,
      String publicNetworkAccess,
      VaultStateSeed state) {

    /** A seed that stands for one vault, open to every address. */
    public VaultSeed(
        String name,
        String location,
        String sku,
        AccessModel accessModel,
        Map<String, String> tags,
        Integer softDeleteRetentionInDays,
        Boolean purgeProtection,
        List<AccessPolicySeed> accessPolicies,
        List<CertificateSeed> certificates) {
      this(
          name,
          location,
          sku,
          accessModel,
          tags,
          softDeleteRetentionInDays,
          purgeProtection,
          accessPolicies,
          certificates,
          null,
          null,
          null,
          null);
    }

    VaultSeed numbered(int number) {
      return new VaultSeed(
          Counted.name(name, 5, number),
          location,
          sku,
          accessModel,
          tags,
          softDeleteRetentionInDays,
          purgeProtection,
          accessPolicies,
          certificates,
          null,
          networkAcls,
          publicNetworkAccess,
          state);
    }
  }

  public record AccessPolicySeed(
      String objectId, List<String> certificates, List<String> keys, List<String> secrets) {}

  /**
   * @param signedBy common name of a CA that the emulator makes; null means self-signed
   * @param validityMonths of each version
   * @param issuedDaysAgo when the newest version was issued
   * @param versions how many there are, a renewal every two thirds of the validity
   * @param count how many certificates this stands for: {@code name} gets a number of six digits
   */
  public record CertificateSeed(
      String name,
      String subject,
      List<String> dnsNames,
      String keyType,
      Integer keySize,
      String curve,
      Boolean exportable,
      String contentType,
      String signedBy,
      Integer validityMonths,
      Integer issuedDaysAgo,
      Integer versions,
      Boolean enabled,
      Map<String, String> tags,
      Integer count) {

    /** A seed that stands for one certificate. */
    public CertificateSeed(
        String name,
        String subject,
        List<String> dnsNames,
        String keyType,
        Integer keySize,
        String curve,
        Boolean exportable,
        String contentType,
        String signedBy,
        Integer validityMonths,
        Integer issuedDaysAgo,
        Integer versions,
        Boolean enabled,
        Map<String, String> tags) {
      this(
          name,
          subject,
          dnsNames,
          keyType,
          keySize,
          curve,
          exportable,
          contentType,
          signedBy,
          validityMonths,
          issuedDaysAgo,
          versions,
          enabled,
          tags,
          null);
    }

    CertificateSeed numbered(int number) {
      return new CertificateSeed(
          Counted.name(name, 6, number),
          subject,
          dnsNames,
          keyType,
          keySize,
          curve,
          exportable,
          contentType,
          signedBy,
          validityMonths,
          issuedDaysAgo,
          versions,
          enabled,
          tags,
          null);
    }
  }

  /**
   * @param principalId object id of a user, group or service principal
   * @param role name or id of a built-in role, or of one of {@code roleDefinitions}
   * @param scope ARM id of a subscription, resource group, vault or management group, or {@code /}
   * @param principalType {@code ServicePrincipal} when null
   * @param name a GUID, derived from the rest when null
   * @param createdBy object id of who made it; empty when null
   */
  public record RoleAssignmentSeed(
      String principalId,
      String role,
      String scope,
      PrincipalType principalType,
      String name,
      String description,
      Instant createdAt,
      String createdBy) {

    /** An assignment to a service principal. */
    public RoleAssignmentSeed(String principalId, String role, String scope) {
      this(principalId, role, scope, null, null, null, null, null);
    }
  }
}
