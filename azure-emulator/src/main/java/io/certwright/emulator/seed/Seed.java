package io.certwright.emulator.seed;

import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.tenant.AccessModel;
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
      List<SubscriptionSeed> subscriptions,
      List<RoleAssignmentSeed> roleAssignments) {}

  /**
   * @param id the application (client) id, a GUID, required
   * @param objectId of its service principal
   */
  public record ApplicationSeed(
      String id, String objectId, String name, List<SecretSeed> secrets) {}

  /**
   * @param expiresAt two years from the start when null
   */
  public record SecretSeed(String value, Instant expiresAt) {}

  public record SubscriptionSeed(
      String id, String name, Map<String, String> tags, List<GroupSeed> resourceGroups) {}

  public record GroupSeed(
      String name, String location, Map<String, String> tags, List<VaultSeed> vaults) {}

  /**
   * @param name 3 to 24 letters, digits and hyphens, unique in its cloud, required
   * @param sku {@code standard} or {@code premium}
   * @param count how many vaults this stands for: {@code name} gets a number of five digits
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
      Integer count) {

    /** A seed that stands for one vault. */
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
          null);
    }

    VaultSeed numbered(int number) {
      return new VaultSeed(
          name + "%05d".formatted(number),
          location,
          sku,
          accessModel,
          tags,
          softDeleteRetentionInDays,
          purgeProtection,
          accessPolicies,
          certificates,
          null);
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
          name + "%06d".formatted(number),
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
   * @param principalId object id of a service principal
   * @param role name or id of a built-in role
   * @param scope ARM id of a subscription, resource group or vault
   */
  public record RoleAssignmentSeed(String principalId, String role, String scope) {}
}
