package io.certwright.emulator.seed;

import io.certwright.emulator.access.AccessPolicy;
import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.certificate.store.CertificateStore;
import io.certwright.emulator.certificate.store.Retention;
import io.certwright.emulator.issuing.CertificateIssuers;
import io.certwright.emulator.network.IpRange;
import io.certwright.emulator.network.NetworkAcls;
import io.certwright.emulator.network.NetworkAcls.Bypass;
import io.certwright.emulator.network.NetworkAcls.DefaultAction;
import io.certwright.emulator.seed.Seed.AccessPolicySeed;
import io.certwright.emulator.seed.Seed.VaultSeed;
import io.certwright.emulator.seed.contents.VaultStateBuilder;
import io.certwright.emulator.seed.contents.VaultStateSeed;
import io.certwright.emulator.tenant.AccessModel;
import io.certwright.emulator.tenant.vault.Sku;
import io.certwright.emulator.tenant.vault.SystemData;
import io.certwright.emulator.tenant.vault.Vault;
import io.certwright.emulator.tenant.vault.VaultContents;
import io.certwright.emulator.tenant.vault.VaultSettings;
import io.certwright.emulator.tenant.vault.VaultSettings.DeploymentUses;
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
    Retention retention =
        new Retention(
            Duration.ofDays(settings.softDeleteRetentionInDays()), settings.purgeProtection());
    CertificateIssuers issuers = new CertificateIssuers();
    CertificateStore store =
        new CertificateStore(
            clock,
            delays,
            retention,
            new VaultCertificates(
                certificates,
                settings.name().toLowerCase(Locale.ROOT) + "." + place.cloud().vaultSuffix(),
                settings.sku(),
                Checked.list(seed.certificates()),
                pointer + "/certificates"),
            issuers);
    VaultContents contents = VaultContents.of(store, issuers, clock, delays, retention);
    if (seed.state() != null) {
      VaultStateBuilder.fill(contents, seed.state(), pointer + "/state");
    }
    return new Vault(
        place.cloud(),
        place.tenantId(),
        groupId,
        settings,
        policies(seed, pointer + "/accessPolicies/"),
        contents);
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
    VaultStateSeed state = Checked.orElse(seed.state(), VaultStateSeed.NONE);
    return new VaultSettings(
        name,
        Checked.orElse(seed.location(), groupLocation),
        Sku.valueOf(sku.toUpperCase(Locale.ROOT)),
        Checked.orElse(seed.accessModel(), AccessModel.RBAC),
        Checked.map(seed.tags()),
        Checked.within(
            seed.softDeleteRetentionInDays(), 90, 7, 90, pointer + "/softDeleteRetentionInDays"),
        Checked.orElse(seed.purgeProtection(), false),
        networkAcls(seed, pointer + "/networkAcls"),
        publicNetworkAccess(seed, pointer),
        Checked.orElse(state.enabledFor(), DeploymentUses.NONE),
        Checked.orElse(state.systemData(), made()));
  }

  private SystemData made() {
    return SystemData.created("operator@contoso.example", "User", clock.instant().minus(AGE));
  }

  private static NetworkAcls networkAcls(VaultSeed seed, String pointer) {
    NetworkAclsSeed rules = seed.networkAcls();
    if (rules == null) {
      return null;
    }
    List<IpRange> ranges = new ArrayList<>();
    for (int index = 0; index < Checked.list(rules.ipRules()).size(); index++) {
      String text = rules.ipRules().get(index);
      String place = pointer + "/ipRules/" + index;
      ranges.add(
          IpRange.parse(text)
              .orElseThrow(() -> SeedError.at(place, "'%s' is not an IPv4 range".formatted(text))));
    }
    return new NetworkAcls(
        Checked.orElse(rules.defaultAction(), DefaultAction.DENY),
        Checked.orElse(rules.bypass(), Bypass.AZURE_SERVICES),
        List.copyOf(ranges),
        Checked.list(rules.virtualNetworkRules()));
  }

  private static boolean publicNetworkAccess(VaultSeed seed, String pointer) {
    return Checked.matching(
            Checked.orElse(seed.publicNetworkAccess(), "Enabled"),
            Pattern.compile("Enabled|Disabled"),
            "Enabled or Disabled",
            pointer + "/publicNetworkAccess")
        .equals("Enabled");
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
