package io.certwright.enrollment.azure;

import io.certwright.contracts.Environment;
import io.certwright.emulator.seed.Seed;
import io.certwright.emulator.seed.Seed.ApplicationSeed;
import io.certwright.emulator.seed.Seed.GroupSeed;
import io.certwright.emulator.seed.Seed.RoleAssignmentSeed;
import io.certwright.emulator.seed.Seed.SecretSeed;
import io.certwright.emulator.seed.Seed.SubscriptionSeed;
import io.certwright.emulator.seed.Seed.TenantSeed;
import io.certwright.emulator.seed.Seed.VaultSeed;
import io.certwright.emulator.tenant.AccessModel;
import io.certwright.enrollment.vault.VaultTarget;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.VaultId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A directory with a vault for each way an enrollment can go. */
public final class TestTenant {

  public static final UUID DIRECTORY = UUID.fromString("a3333333-1111-4111-8111-111111111111");
  public static final String APPLICATION = "c3333333-1111-4111-8111-111111111111";
  public static final String SECRET = "enrollment-tests-secret-AAAA";

  public static final String OPEN = "kv-enroll-open";
  public static final String PREMIUM = "kv-enroll-premium";

  /** Seen by the account in ARM, but without any right to its certificates. */
  public static final String FORBIDDEN = "kv-enroll-forbidden";

  private static final String SUBSCRIPTION = "b3333333-1111-4111-8111-111111111111";
  private static final String PRINCIPAL = "d3333333-1111-4111-8111-111111111111";
  private static final String GROUP =
      "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/rg-enroll";

  private TestTenant() {}

  public static String vaultId(String name) {
    return GROUP + "/providers/Microsoft.KeyVault/vaults/" + name;
  }

  public static VaultTarget target(String vault, String name) {
    return new VaultTarget(
        TestAccounts.ACCOUNT,
        VaultId.parse(vaultId(vault)).orElseThrow(),
        VaultAddress.of("https://" + vault + ".vault.azure.net/", AzureCloud.of(Environment.AZURE)),
        name);
  }

  static Seed seed() {
    return new Seed(
        List.of(
            new TenantSeed(
                DIRECTORY.toString(),
                "Enrollment tests",
                null,
                null,
                List.of(
                    new ApplicationSeed(
                        APPLICATION, PRINCIPAL, null, List.of(new SecretSeed(SECRET, null)))),
                List.of(
                    new SubscriptionSeed(
                        SUBSCRIPTION,
                        "Shop",
                        null,
                        List.of(
                            new GroupSeed(
                                "rg-enroll",
                                "westeurope",
                                null,
                                List.of(vault(OPEN), vault(PREMIUM), vault(FORBIDDEN)))))),
                roleAssignments())));
  }

  private static VaultSeed vault(String name) {
    return new VaultSeed(
        name,
        null,
        name.equals(PREMIUM) ? "premium" : "standard",
        AccessModel.RBAC,
        Map.of(),
        null,
        null,
        List.of(),
        List.of());
  }

  private static List<RoleAssignmentSeed> roleAssignments() {
    String officer = "Key Vault Certificates Officer";
    return List.of(
        new RoleAssignmentSeed(PRINCIPAL, "Reader", "/subscriptions/" + SUBSCRIPTION),
        new RoleAssignmentSeed(PRINCIPAL, officer, vaultId(OPEN)),
        new RoleAssignmentSeed(PRINCIPAL, officer, vaultId(PREMIUM)));
  }
}
