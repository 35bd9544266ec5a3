package io.certwright.emulator.seed;

import io.certwright.emulator.access.AccessPolicy;
import io.certwright.emulator.certificate.CertificateStore;
import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.seed.Seed.AccessPolicySeed;
import io.certwright.emulator.seed.Seed.VaultSeed;
import io.certwright.emulator.tenant.AccessModel;
import io.certwright.emulator.tenant.Sku;
import io.certwright.emulator.tenant.Vault;
import io.certwright.emulator.tenant.VaultSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a vault of its seed. */
final class VaultBuilder {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z][0-9a-zA-Z-]{1,22}[0-9a-zA-Z]");
  private static final Pattern SKU = Pattern.compile("standard|premium");
  private static final Duration AGE = Duration.ofDays(400);

  private final Clock clock;
  private final Delays delays;
  private final CertificateBuilder certificates;

  VaultBuilder(Clock clock, Delays delays) {
    this.clock = clock;
    this.delays = delays;
    this.certificates = new CertificateBuilder(clock);
  }

  Vault build(
      TenantBuilder.Place place,
      String groupId,
      String groupLocation,
      VaultSeed seed,
      String pointer) {
    VaultSettings settings = settings(seed, groupLocation, pointer);
    CertificateStore store =
        new CertificateStore(
            clock,
            delays,
            Duration.ofDays(settings.softDeleteRetentionInDays()),
            settings.purgeProtection(),
            new VaultCertificates(
                certificates,
                settings.name().toLowerCase(Locale.ROOT) + "." + place.cloud().vaultSuffix(),
                settings.sku(),
                Checked.list(seed.certificates()),
                pointer + "/certificates"));
    return new Vault(
        place.cloud(),
        place.tenantId(),
        groupId,
        settings,
        policies(seed, pointer + "/accessPolicies/"),
        store);
  }

  private VaultSettings settings(VaultSeed seed, String groupLocation, String pointer) {
    String name =
        Checked.matching(
            seed.name(),
            NAME,
            "a vault name: 3 to 24 letters, digits and hyphens, beginning with a letter",
            pointer + "/name");
    String sku =
        Checked.matching(
            Checked.orElse(seed.sku(), "standard"), SKU, "standard or premium", pointer + "/sku");
    return new VaultSettings(
        name,
        Checked.orElse(seed.location(), groupLocation),
        Sku.valueOf(sku.toUpperCase(Locale.ROOT)),
        Checked.orElse(seed.accessModel(), AccessModel.RBAC),
        Checked.map(seed.tags()),
        Checked.within(
            seed.softDeleteRetentionInDays(), 90, 7, 90, pointer + "/softDeleteRetentionInDays"),
        Checked.orElse(seed.purgeProtection(), false),
        clock.instant().minus(AGE));
  }

  private static List<AccessPolicy> policies(VaultSeed seed, String pointer) {
    List<AccessPolicy> policies = new ArrayList<>();
    for (int index = 0; index < Checked.list(seed.accessPolicies()).size(); index++) {
      AccessPolicySeed policy = seed.accessPolicies().get(index);
      policies.add(
          new AccessPolicy(
              Checked.guid(policy.objectId(), pointer + index + "/objectId"),
              Checked.list(policy.certificates()),
              Checked.list(policy.keys()),
              Checked.list(policy.secrets())));
    }
    return policies;
  }
}
