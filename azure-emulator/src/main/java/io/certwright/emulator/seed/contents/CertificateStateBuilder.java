package io.certwright.emulator.seed.contents;

import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.Lazy;
import io.certwright.emulator.certificate.PendingOperation;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.x509.CertificationRequest;
import io.certwright.emulator.certificate.x509.Material;
import io.certwright.emulator.seed.Checked;
import io.certwright.emulator.seed.SeedError;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/** Makes a certificate of what an export says of it. */
final class CertificateStateBuilder {

  private CertificateStateBuilder() {}

  static StoredCertificate build(CertificateStateSeed seed, String pointer) {
    String name = Required.name(seed.name(), pointer + "/name");
    CertificatePolicy policy = PolicyRequirements.of(seed.policy(), pointer + "/policy");
    List<CertificateVersion> versions =
        Checked.each(
            seed.versions(),
            pointer + "/versions",
            (version, place) -> version(version, material(version, place), policy, place));
    boolean needsDraft = versions.isEmpty() || seed.pending() != null;
    CertificateVersion draft =
        needsDraft || seed.draft() != null ? draft(seed.draft(), policy, pointer + "/draft") : null;
    PendingOperation pending =
        seed.pending() == null
            ? null
            : pending(seed.pending(), draft, policy, pointer + "/pending");
    return new StoredCertificate(name, policy, versions, draft, pending);
  }

  private static CertificateVersion draft(
      VersionSeed seed, CertificatePolicy current, String pointer) {
    Required.value(seed, pointer);
    if (seed.key() != null || seed.chain() != null) {
      throw SeedError.at(pointer, "a draft has neither a key nor a chain");
    }
    return version(seed, null, current, pointer);
  }

  private static CertificateVersion version(
      VersionSeed seed, Lazy<Material> material, CertificatePolicy current, String pointer) {
    return new CertificateVersion(
        Required.id(seed.id(), pointer + "/id"),
        policy(seed.policy(), current, pointer),
        material,
        Required.value(seed.enabled(), pointer + "/enabled"),
        Required.value(seed.notBefore(), pointer + "/notBefore"),
        Required.value(seed.expires(), pointer + "/expires"),
        Required.value(seed.created(), pointer + "/created"),
        Required.value(seed.updated(), pointer + "/updated"),
        seed.tags(),
        seed.preserveCertOrder());
  }

  private static Lazy<Material> material(VersionSeed seed, String pointer) {
    Required.some(seed.chain(), pointer + "/chain");
    List<X509CertificateHolder> chain =
        Checked.each(seed.chain(), pointer + "/chain", Encoded::certificate);
    int place = Checked.within(seed.place(), 0, 0, chain.size() - 1, pointer + "/place");
    return Lazy.of(new Material(Encoded.privateKey(seed.key(), pointer + "/key"), chain, place));
  }

  private static PendingOperation pending(
      PendingSeed seed, CertificateVersion draft, CertificatePolicy current, String pointer) {
    CertificationRequest request =
        new CertificationRequest(Encoded.keyPair(seed.key(), seed.csr(), pointer), seed.csr());
    if (seed.outcome() != null) {
      Required.value(seed.outcome().provider(), pointer + "/outcome/provider");
    }
    return new PendingOperation(
        Required.id(seed.requestId(), pointer + "/requestId"),
        Required.value(seed.status(), pointer + "/status"),
        draft,
        Lazy.of(request),
        policy(seed.policy(), current, pointer),
        seed.outcome(),
        seed.finishesAt(),
        seed.cancelsAt());
  }

  private static CertificatePolicy policy(
      CertificatePolicy own, CertificatePolicy current, String pointer) {
    return own == null ? current : PolicyRequirements.of(own, pointer + "/policy");
  }
}
