package io.certwright.account.azure;

import io.certwright.account.rights.Purpose;
import io.certwright.emulator.seed.ManagedIdentitySeed;
import io.certwright.emulator.seed.Seed;
import io.certwright.emulator.seed.Seed.AccessPolicySeed;
import io.certwright.emulator.seed.Seed.ApplicationSeed;
import io.certwright.emulator.seed.Seed.CertificateSeed;
import io.certwright.emulator.seed.Seed.GroupSeed;
import io.certwright.emulator.seed.Seed.RoleAssignmentSeed;
import io.certwright.emulator.seed.Seed.SecretSeed;
import io.certwright.emulator.seed.Seed.SubscriptionSeed;
import io.certwright.emulator.seed.Seed.TenantSeed;
import io.certwright.emulator.seed.Seed.VaultSeed;
import io.certwright.emulator.tenant.AccessModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One directory with an application for each way an account can do well or badly. */
public final class TestTenant {

  public static final String DIRECTORY = "a1111111-1111-4111-8111-111111111111";
  public static final String SUBSCRIPTION = "b1111111-1111-4111-8111-111111111111";
  public static final String QUIET_SUBSCRIPTION = "b2222222-2222-4222-8222-222222222222";

  /** May do everything everywhere. */
  public static final String FULL = "c1111111-1111-4111-8111-111111111111";

  public static final String SECRET = "full-secret-number-one-AAAA";
  public static final String OTHER_SECRET = "full-secret-number-two-BBBB";

  /** To be deleted by the test that is about it. */
  public static final String DOOMED_SECRET = "full-secret-number-three-FFFF";

  /** Like it, for another test. */
  public static final String PASSING_SECRET = "full-secret-number-four-GGGG";

  /** Was given what the setup guide says for one vault that goes by roles. */
  public static final String GUIDED_BY_ROLES = "c5555555-5555-4555-8555-555555555555";

  /** Was given what the setup guide says for one vault that goes by access policies. */
  public static final String GUIDED_BY_POLICIES = "c6666666-6666-4666-8666-666666666666";

  public static final String GUIDED_SECRET = "guided-secret-HHHH";

  /** Sees all, but may list the certificates of one vault only. */
  public static final String PARTIAL = "c2222222-2222-4222-8222-222222222222";

  public static final String PARTIAL_SECRET = "partial-secret-CCCC";

  /** Has a secret that has expired. */
  public static final String LATE = "c3333333-3333-4333-8333-333333333333";

  public static final String LATE_SECRET = "late-secret-DDDD";

  /** Lasts, and so mends an account of it. */
  public static final String LATE_OTHER_SECRET = "late-secret-number-two-GGGG";

  /** Was given no role. */
  public static final String BLIND = "c4444444-4444-4444-8444-444444444444";

  public static final String BLIND_SECRET = "blind-secret-EEEE";

  private static final String BY_ROLES_OBJECT = "d5555555-5555-4555-8555-555555555555";
  private static final String BY_POLICIES_OBJECT = "d6666666-6666-4666-8666-666666666666";
  public static final String FULL_OBJECT = "d1111111-1111-4111-8111-111111111111";
  public static final String PARTIAL_OBJECT = "d2222222-2222-4222-8222-222222222222";
  public static final String BLIND_OBJECT = "d4444444-4444-4444-8444-444444444444";

  /** Managed identity of the machine; was given no role. */
  public static final String MACHINE = "c5555555-5555-4555-8555-555555555555";

  private static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/rg-shop";

  private TestTenant() {}

  public static String vaultId(String name) {
    return GROUP + "/providers/Microsoft.KeyVault/vaults/" + name;
  }

  public static Seed seed() {
    return new Seed(
        List.of(
            new TenantSeed(
                DIRECTORY,
                "Account tests",
                null,
                null,
                applications(),
                null,
                List.of(new ManagedIdentitySeed(MACHINE, null, GROUP + "/machine", false)),
                subscriptions(),
                roleAssignments(),
                null)));
  }

  private static List<ApplicationSeed> applications() {
    return List.of(
        application(
            FULL,
            FULL_OBJECT,
            new SecretSeed(SECRET, null),
            OTHER_SECRET,
            DOOMED_SECRET,
            PASSING_SECRET),
        application(PARTIAL, PARTIAL_OBJECT, new SecretSeed(PARTIAL_SECRET, null), "unused-1"),
        application(
            LATE,
            null,
            new SecretSeed(LATE_SECRET, Instant.parse("2024-01-01T00:00:00Z")),
            LATE_OTHER_SECRET),
        application(BLIND, BLIND_OBJECT, new SecretSeed(BLIND_SECRET, null), "unused-3"),
        application(
            GUIDED_BY_ROLES, BY_ROLES_OBJECT, new SecretSeed(GUIDED_SECRET, null), "unused-4"),
        application(
            GUIDED_BY_POLICIES,
            BY_POLICIES_OBJECT,
            new SecretSeed(GUIDED_SECRET, null),
            "unused-5"));
  }

  private static ApplicationSeed application(
      String id, String objectId, SecretSeed secret, String... others) {
    Stream<SecretSeed> lasting = Stream.of(others).map(other -> new SecretSeed(other, null));
    return new ApplicationSeed(
        id, objectId, null, Stream.concat(Stream.of(secret), lasting).toList());
  }

  private static List<SubscriptionSeed> subscriptions() {
    return List.of(
        new SubscriptionSeed(
            SUBSCRIPTION,
            "Shop",
            null,
            List.of(
                new GroupSeed(
                    "rg-shop",
                    "westeurope",
                    Map.of("team", "shop"),
                    List.of(
                        vault("kv-test-open", AccessModel.RBAC),
                        vault("kv-test-policy", AccessModel.ACCESS_POLICY),
                        vault("kv-test-roles", AccessModel.RBAC))),
                new GroupSeed("rg-empty", "northeurope", null, List.of()))),
        new SubscriptionSeed(QUIET_SUBSCRIPTION, "Quiet", null, List.of()));
  }

  private static VaultSeed vault(String name, AccessModel model) {
    return new VaultSeed(
        name,
        null,
        name.endsWith("roles") ? "premium" : "standard",
        model,
        Map.of("vault", name),
        null,
        null,
        model == AccessModel.ACCESS_POLICY
            ? List.of(
                new AccessPolicySeed(FULL_OBJECT, List.of("all", "purge"), List.of(), List.of()),
                new AccessPolicySeed(
                    BY_POLICIES_OBJECT, Purpose.ALL.certificatePermissions(), List.of(), List.of()))
            : List.of(),
        List.of(certificate("web-1"), certificate("web-2")));
  }

  private static CertificateSeed certificate(String name) {
    return new CertificateSeed(
        name,
        null,
        List.of(name + ".example"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static List<RoleAssignmentSeed> roleAssignments() {
    String shop = "/subscriptions/" + SUBSCRIPTION;
    String officer = "Key Vault Certificates Officer";
    return List.of(
        new RoleAssignmentSeed(FULL_OBJECT, "Reader", shop),
        new RoleAssignmentSeed(FULL_OBJECT, "Reader", "/subscriptions/" + QUIET_SUBSCRIPTION),
        new RoleAssignmentSeed(FULL_OBJECT, officer, shop),
        new RoleAssignmentSeed(PARTIAL_OBJECT, "Reader", shop),
        new RoleAssignmentSeed(PARTIAL_OBJECT, officer, vaultId("kv-test-open")),
        new RoleAssignmentSeed(BY_ROLES_OBJECT, "Reader", vaultId("kv-test-roles")),
        new RoleAssignmentSeed(
            BY_ROLES_OBJECT, Purpose.ALL.role().label(), vaultId("kv-test-roles")),
        new RoleAssignmentSeed(BY_POLICIES_OBJECT, "Reader", vaultId("kv-test-policy")));
  }
}
