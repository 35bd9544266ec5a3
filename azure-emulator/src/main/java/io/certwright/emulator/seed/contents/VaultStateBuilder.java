package io.certwright.emulator.seed.contents;

import io.certwright.emulator.certificate.DeletedCertificate;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.store.CertificateStore;
import io.certwright.emulator.certificate.store.Slot;
import io.certwright.emulator.issuing.CertificateIssuer;
import io.certwright.emulator.plain.KeyMaterial;
import io.certwright.emulator.plain.SecretValue;
import io.certwright.emulator.seed.Checked;
import io.certwright.emulator.seed.SeedError;
import io.certwright.emulator.tenant.vault.VaultContents;
import java.security.KeyPair;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Fills a new vault with what an export says of it. */
public final class VaultStateBuilder {

  private VaultStateBuilder() {}

  /**
   * @throws SeedError naming the place of the first value that makes no sense
   */
  public static void fill(VaultContents contents, VaultStateSeed seed, String pointer) {
    certificates(contents.certificates(), seed, pointer + "/certificates");
    Checked.each(seed.issuers(), pointer + "/issuers", VaultStateBuilder::issuer)
        .forEach(contents.issuers()::put);
    if (seed.contacts() != null) {
      contents.contacts().set(seed.contacts());
    }
    ObjectStateBuilder.fill(
        contents.keys(), seed.keys(), VaultStateBuilder::key, pointer + "/keys");
    ObjectStateBuilder.fill(
        contents.secrets(), seed.secrets(), VaultStateBuilder::secret, pointer + "/secrets");
  }

  private static void certificates(CertificateStore store, VaultStateSeed seed, String pointer) {
    List<CertificateStateSeed> seeds = Checked.list(seed.certificates());
    Set<String> names = new HashSet<>();
    for (int index = 0; index < seeds.size(); index++) {
      String place = pointer + "/" + index;
      StoredCertificate certificate = CertificateStateBuilder.build(seeds.get(index), place);
      requireNew(names, certificate.name(), place);
      put(store, certificate, seeds.get(index), place);
    }
  }

  static void requireNew(Set<String> names, String name, String pointer) {
    if (!names.add(name.toUpperCase(Locale.ROOT))) {
      throw SeedError.at(pointer + "/name", "the vault has another one of this name");
    }
  }

  private static void put(
      CertificateStore store,
      StoredCertificate certificate,
      CertificateStateSeed seed,
      String pointer) {
    Instant visibleFrom = Checked.orElse(seed.visibleFrom(), Instant.MIN);
    DeletionSeed deletion = seed.deletion();
    if (deletion == null) {
      store.put(new Slot.Live(certificate, visibleFrom));
      return;
    }
    String place = pointer + "/deletion";
    store.put(
        new Slot.Deleted(
            new DeletedCertificate(
                certificate,
                Required.value(deletion.deletedAt(), place + "/deletedAt"),
                Required.value(deletion.scheduledPurgeAt(), place + "/scheduledPurgeAt")),
            visibleFrom));
  }

  private static CertificateIssuer issuer(CertificateIssuer issuer, String pointer) {
    Required.name(issuer.name(), pointer + "/name");
    Required.value(issuer.provider(), pointer + "/provider");
    Required.value(issuer.organization(), pointer + "/organization");
    Required.value(issuer.created(), pointer + "/created");
    Required.value(issuer.updated(), pointer + "/updated");
    return issuer;
  }

  private static KeyMaterial key(KeySeed seed, String pointer) {
    return new KeyMaterial(
        Required.value(seed.type(), pointer + "/type"),
        new KeyPair(
            Encoded.publicKey(seed.publicKey(), pointer + "/publicKey"),
            seed.privateKey() == null
                ? null
                : Encoded.privateKey(seed.privateKey(), pointer + "/privateKey")),
        Required.value(seed.operations(), pointer + "/operations"));
  }

  private static SecretValue secret(SecretValue secret, String pointer) {
    Required.value(secret.value(), pointer + "/value");
    return secret;
  }
}
