package io.certwright.discovery.azure;

import io.certwright.emulator.seed.Seed;
import io.certwright.emulator.seed.Seed.ApplicationSeed;
import io.certwright.emulator.seed.Seed.CertificateSeed;
import io.certwright.emulator.seed.Seed.GroupSeed;
import io.certwright.emulator.seed.Seed.RoleAssignmentSeed;
import io.certwright.emulator.seed.Seed.SecretSeed;
import io.certwright.emulator.seed.Seed.SubscriptionSeed;
import io.certwright.emulator.seed.Seed.TenantSeed;
import io.certwright.emulator.seed.Seed.VaultSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One directory: a vault of two pages, one that is closed to us, and some to change. */
public final class TestTenant {

  public static final String DIRECTORY = "e1111111-1111-4111-8111-111111111111";
  public static final String SUBSCRIPTION = "f1111111-1111-4111-8111-111111111111";
  public static final String APPLICATION = "a1111111-1111-4111-8111-111111111111";
  public static final String SECRET = "discovery-test-secret";

  public static final String PAGES = "kv-disc-pages";
  public static final String FORBIDDEN = "kv-disc-forbidden";
  public static final String LIFE = "kv-disc-life";
  public static final String EVENTS = "kv-disc-events";
  public static final String PENDING = "kv-disc-pending";
  public static final String TOLD = "kv-disc-told";
  public static final String VERSIONS = "kv-disc-versions";

  /** In the vault {@link #PAGES}; a page has 25. */
  public static final int CERTIFICATES = 30;

  private static final String OBJECT = "b1111111-1111-4111-8111-111111111111";
  private static final String OFFICER = "Key Vault Certificates Officer";

  private TestTenant() {}

  public static String vaultId(String name) {
    return "/subscriptions/"
        + SUBSCRIPTION
        + "/resourceGroups/rg-discovery/providers/Microsoft.KeyVault/vaults/"
        + name;
  }

  static Seed seed() {
    return new Seed(
        List.of(
            new TenantSeed(
                DIRECTORY,
                "Discovery tests",
                null,
                null,
                List.of(
                    new ApplicationSeed(
                        APPLICATION, OBJECT, null, List.of(new SecretSeed(SECRET, null)))),
                List.of(
                    new SubscriptionSeed(
                        SUBSCRIPTION,
                        "Main",
                        null,
                        List.of(new GroupSeed("rg-discovery", null, null, vaults())))),
                roles())));
  }

  private static List<VaultSeed> vaults() {
    return List.of(
        vault(
            PAGES,
            IntStream.rangeClosed(1, CERTIFICATES).mapToObj(TestTenant::certificate).toList()),
        vault(FORBIDDEN, List.of(certificate(1))),
        vault(LIFE, List.of()),
        vault(EVENTS, List.of()),
        vault(PENDING, List.of()),
        vault(TOLD, List.of()),
        vault(VERSIONS, List.of()));
  }

  private static VaultSeed vault(String name, List<CertificateSeed> certificates) {
    return new VaultSeed(
        name, null, null, null, Map.of("vault", name), null, null, null, certificates);
  }

  /** The seventh is disabled, the fourth of RSA; every other one carries a tag. */
  private static CertificateSeed certificate(int number) {
    String name = "page-%02d".formatted(number);
    return new CertificateSeed(
        name,
        null,
        List.of(name + ".example", "www." + name + ".example"),
        number == 4 ? "RSA" : "EC",
        null,
        null,
        null,
        null,
        "Discovery Test CA",
        12,
        number,
        null,
        number != 7,
        number % 2 == 0 ? Map.of("owner", "shop") : null);
  }

  private static List<RoleAssignmentSeed> roles() {
    List<RoleAssignmentSeed> roles = new ArrayList<>();
    roles.add(new RoleAssignmentSeed(OBJECT, "Reader", "/subscriptions/" + SUBSCRIPTION));
    for (String vault : List.of(PAGES, LIFE, EVENTS, PENDING, TOLD, VERSIONS)) {
      roles.add(new RoleAssignmentSeed(OBJECT, OFFICER, vaultId(vault)));
    }
    return roles;
  }
}
