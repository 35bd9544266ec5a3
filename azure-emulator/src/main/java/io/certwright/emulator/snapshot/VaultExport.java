package io.certwright.emulator.snapshot;

import io.certwright.emulator.network.IpRange;
import io.certwright.emulator.network.NetworkAcls;
import io.certwright.emulator.plain.DeletedObject;
import io.certwright.emulator.plain.KeyMaterial;
import io.certwright.emulator.plain.ObjectSlot;
import io.certwright.emulator.plain.ObjectStore;
import io.certwright.emulator.plain.StoredObject;
import io.certwright.emulator.seed.NetworkAclsSeed;
import io.certwright.emulator.seed.Seed.AccessPolicySeed;
import io.certwright.emulator.seed.Seed.VaultSeed;
import io.certwright.emulator.seed.contents.DeletionSeed;
import io.certwright.emulator.seed.contents.KeySeed;
import io.certwright.emulator.seed.contents.ObjectSeed;
import io.certwright.emulator.seed.contents.VaultStateSeed;
import io.certwright.emulator.tenant.vault.Vault;
import io.certwright.emulator.tenant.vault.VaultContents;
import io.certwright.emulator.tenant.vault.VaultSettings;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A vault with all that is in it, as a seed has it. */
final class VaultExport {

  private VaultExport() {}

  static VaultSeed of(Vault vault) {
    VaultSettings settings = vault.settings();
    return new VaultSeed(
        settings.name(),
        settings.location(),
        settings.sku().wireName(),
        settings.accessModel(),
        settings.tags(),
        settings.softDeleteRetentionInDays(),
        settings.purgeProtection(),
        vault.accessPolicies().stream()
            .map(
                policy ->
                    new AccessPolicySeed(
                        policy.objectId(), policy.certificates(), policy.keys(), policy.secrets()))
            .toList(),
        null,
        null,
        settings.networkAcls() == null ? null : networkAcls(settings.networkAcls()),
        settings.publicNetworkAccess() ? "Enabled" : "Disabled",
        state(settings, vault.contents()));
  }

  private static NetworkAclsSeed networkAcls(NetworkAcls rules) {
    return new NetworkAclsSeed(
        rules.defaultAction(),
        rules.bypass(),
        rules.ipRules().stream().map(IpRange::text).toList(),
        rules.virtualNetworkRules());
  }

  private static VaultStateSeed state(VaultSettings settings, VaultContents contents) {
    return new VaultStateSeed(
        settings.enabledFor(),
        settings.systemData(),
        contents.certificates().slots().stream().map(CertificateExport::of).toList(),
        contents.issuers().list("", Integer.MAX_VALUE).items(),
        contents.contacts().find().orElse(null),
        objects(contents.keys(), VaultExport::key),
        objects(contents.secrets(), secret -> secret));
  }

  private static KeySeed key(KeyMaterial key) {
    PrivateKey privateKey = key.pair().getPrivate();
    return new KeySeed(
        key.type(),
        key.publicKey().getEncoded(),
        privateKey == null ? null : privateKey.getEncoded(),
        key.operations());
  }

  private static <C, S> List<ObjectSeed<S>> objects(ObjectStore<C> store, Function<C, S> content) {
    return store.slots().stream().map(slot -> object(slot, content)).toList();
  }

  private static <C, S> ObjectSeed<S> object(ObjectSlot<C> slot, Function<C, S> content) {
    if (slot instanceof ObjectSlot.Deleted<C> taken) {
      DeletedObject<C> deleted = taken.object();
      DeletionSeed deletion = new DeletionSeed(deleted.deletedAt(), deleted.scheduledPurgeAt());
      return object(deleted.object(), content, taken.visibleFrom(), deletion);
    }
    ObjectSlot.Live<C> live = (ObjectSlot.Live<C>) slot;
    return object(live.object(), content, live.visibleFrom(), null);
  }

  private static <C, S> ObjectSeed<S> object(
      StoredObject<C> object, Function<C, S> content, Instant visibleFrom, DeletionSeed deletion) {
    return new ObjectSeed<>(
        object.name(),
        object.versions().stream()
            .map(version -> version.with(content.apply(version.content())))
            .toList(),
        visibleFrom.equals(Instant.MIN) ? null : visibleFrom,
        deletion);
  }
}
