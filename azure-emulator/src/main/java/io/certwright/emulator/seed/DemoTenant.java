package io.certwright.emulator.seed;

import io.certwright.emulator.seed.Seed.GroupSeed;
import io.certwright.emulator.seed.Seed.RoleAssignmentSeed;
import io.certwright.emulator.seed.Seed.SubscriptionSeed;
import io.certwright.emulator.seed.Seed.TenantSeed;
import io.certwright.emulator.seed.Seed.VaultSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The tenant that is served without a seed file. Its ids and secrets are fixed, so that documents
 * and tests can name them; they open nothing but this emulator.
 */
public final class DemoTenant {

  public static final String TENANT_ID = "11111111-1111-4111-8111-111111111111";

  /** The application that may do all that certificate management needs, everywhere. */
  public static final String APPLICATION_ID = "22222222-2222-4222-8222-222222222222";

  public static final String OBJECT_ID = "33333333-3333-4333-8333-333333333333";
  public static final String SECRET = "demo-secret-that-opens-only-the-emulator";

  /** An application whose only secret has expired. */
  public static final String EXPIRED_APPLICATION_ID = "22222222-2222-4222-8222-222222222223";

  public static final String EXPIRED_SECRET = "demo-secret-that-has-expired";

  public static final String PRODUCTION_SUBSCRIPTION_ID = "44444444-4444-4444-8444-444444444441";
  public static final String DEVELOPMENT_SUBSCRIPTION_ID = "44444444-4444-4444-8444-444444444442";

  private static final int ORDINARY_VAULTS = 5;
  private static final int ORDINARY_CERTIFICATES = 60;

  private DemoTenant() {}

  /** Five vaults with sixty certificates, of which the first vault has more than a page. */
  public static Seed ordinary() {
    return sized(ORDINARY_VAULTS, ORDINARY_CERTIFICATES);
  }

  /**
   * @param vaults at least 1
   * @param certificates in all vaults together
   */
  public static Seed sized(int vaults, int certificates) {
    List<VaultSeed> all = DemoVaults.make(vaults, certificates);
    List<SubscriptionSeed> subscriptions =
        List.of(
            new SubscriptionSeed(
                PRODUCTION_SUBSCRIPTION_ID,
                "Contoso Production",
                Map.of("environment", "production"),
                List.of(
                    group("rg-shop-prod", "westeurope", every(all, 0)),
                    group("rg-payments-prod", "northeurope", every(all, 1)))),
            new SubscriptionSeed(
                DEVELOPMENT_SUBSCRIPTION_ID,
                "Contoso Development",
                Map.of("environment", "development"),
                List.of(group("rg-shop-dev", "westeurope", every(all, 2)))));
    return new Seed(
        List.of(
            new TenantSeed(
                TENANT_ID,
                "Contoso",
                "contoso.onmicrosoft.com",
                null,
                DemoDirectory.applications(),
                DemoDirectory.users(),
                DemoDirectory.managedIdentities(),
                subscriptions,
                roleAssignments(),
                null)));
  }

  private static List<RoleAssignmentSeed> roleAssignments() {
    List<RoleAssignmentSeed> assignments = new ArrayList<>();
    for (String id : List.of(PRODUCTION_SUBSCRIPTION_ID, DEVELOPMENT_SUBSCRIPTION_ID)) {
      for (String role : List.of("Reader", "Key Vault Certificates Officer")) {
        assignments.add(new RoleAssignmentSeed(OBJECT_ID, role, "/subscriptions/" + id));
      }
    }
    String group = "/subscriptions/" + PRODUCTION_SUBSCRIPTION_ID + "/resourceGroups/rg-shop-prod";
    for (String role : List.of("Reader", "Key Vault Certificates Officer")) {
      assignments.add(new RoleAssignmentSeed(DemoDirectory.IDENTITY_OBJECT_ID, role, group));
    }
    return assignments;
  }

  private static GroupSeed group(String name, String location, List<VaultSeed> vaults) {
    return new GroupSeed(name, location, Map.of("team", name.split("-")[1]), vaults);
  }

  private static List<VaultSeed> every(List<VaultSeed> all, int group) {
    List<VaultSeed> vaults = new ArrayList<>();
    for (int index = group; index < all.size(); index += 3) {
      vaults.add(all.get(index));
    }
    return vaults;
  }
}
