package io.certwright.emulator.seed;

import io.certwright.emulator.seed.Seed.AccessPolicySeed;
import io.certwright.emulator.seed.Seed.CertificateSeed;
import io.certwright.emulator.seed.Seed.VaultSeed;
import io.certwright.emulator.tenant.AccessModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The vaults of the demo tenant: the same ones for the same numbers. */
final class DemoVaults {

  private static final List<String> SERVICES =
      List.of("shop", "checkout", "api", "login", "mail", "cdn", "ledger", "search");
  private static final List<String> AUTHORITIES =
      List.of("Contoso Issuing CA 1", "Fabrikam TLS CA 2");

  /** The share of all certificates that the first vault holds, so that listing it takes pages. */
  private static final double FIRST_SHARE = 0.6;

  private static final int RSA_AMONG_FIRST = 1000;

  private static final List<String> VERBS =
      List.of(
          "get",
          "list",
          "create",
          "import",
          "update",
          "delete",
          "recover",
          "purge",
          "backup",
          "restore",
          "managecontacts",
          "getissuers",
          "listissuers",
          "setissuers",
          "deleteissuers");

  private DemoVaults() {}

  static List<VaultSeed> make(int vaults, int certificates) {
    int first = vaults == 1 ? certificates : Math.max(firstShare(vaults, certificates), 0);
    int others = certificates - first;
    List<VaultSeed> made = new ArrayList<>();
    int number = 0;
    for (int index = 0; index < vaults; index++) {
      int size = index == 0 ? first : share(others, vaults - 1, index - 1);
      made.add(vault(index, number, size));
      number += size;
    }
    return made;
  }

  /** Most of a small tenant; in a large one no more than ten times the average. */
  private static int firstShare(int vaults, int certificates) {
    int most = (int) Math.round(certificates * FIRST_SHARE);
    return (int) Math.min(most, 10L * certificates / vaults);
  }

  private static int share(int total, int parts, int index) {
    return total / parts + (index < total % parts ? 1 : 0);
  }

  private static VaultSeed vault(int index, int firstNumber, int size) {
    boolean policies = index % 3 == 1;
    return new VaultSeed(
        "kv-demo-%03d".formatted(index + 1),
        null,
        index % 4 == 3 ? "premium" : "standard",
        policies ? AccessModel.ACCESS_POLICY : AccessModel.RBAC,
        Map.of("owner", SERVICES.get(index % SERVICES.size())),
        index % 2 == 0 ? 90 : 7,
        null,
        policies
            ? List.of(new AccessPolicySeed(DemoTenant.OBJECT_ID, VERBS, List.of(), List.of()))
            : List.of(),
        Numbered.list(size, number -> certificate(firstNumber + number)));
  }

  /**
   * Every tenth has expired, every eighth will soon. Of the first thousand every seventh is of RSA:
   * more would take hours to make in a large tenant.
   */
  private static CertificateSeed certificate(int number) {
    String service = SERVICES.get(number % SERVICES.size());
    String name = "%s-%05d".formatted(service, number + 1);
    boolean rsa = number % 7 == 3 && number < RSA_AMONG_FIRST;
    boolean selfSigned = number % 3 == 0;
    return new CertificateSeed(
        name,
        null,
        List.of(name + ".contoso.example", "www." + name + ".contoso.example"),
        rsa ? "RSA" : "EC",
        null,
        rsa ? null : number % 5 == 4 ? "P-384" : "P-256",
        null,
        null,
        selfSigned ? null : AUTHORITIES.get(number % AUTHORITIES.size()),
        number % 2 == 0 ? 12 : 3,
        issuedDaysAgo(number),
        number % 11 == 5 ? 3 : 1,
        number % 13 != 12,
        number % 2 == 0 ? Map.of("service", service) : null);
  }

  private static int issuedDaysAgo(int number) {
    if (number % 10 == 9) {
      return 120;
    }
    if (number % 8 == 6) {
      return 350;
    }
    return Math.floorMod(number * 37, number % 2 == 0 ? 300 : 60);
  }
}
