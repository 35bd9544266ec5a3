package io.certwright.emulator.snapshot;

import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.PendingOperation;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.store.Slot;
import io.certwright.emulator.certificate.x509.CertificationRequest;
import io.certwright.emulator.certificate.x509.Material;
import io.certwright.emulator.seed.contents.CertificateStateSeed;
import io.certwright.emulator.seed.contents.DeletionSeed;
import io.certwright.emulator.seed.contents.PendingSeed;
import io.certwright.emulator.seed.contents.VersionSeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/** A certificate of a vault as a seed has it; what was not looked at before is made now. */
final class CertificateExport {

  private CertificateExport() {}

  static CertificateStateSeed of(Slot slot) {
    if (slot instanceof Slot.Deleted deleted) {
      DeletionSeed deletion =
          new DeletionSeed(
              deleted.certificate().deletedAt(), deleted.certificate().scheduledPurgeAt());
      return of(deleted.certificate().certificate(), deleted.visibleFrom(), deletion);
    }
    Slot.Live live = (Slot.Live) slot;
    return of(live.certificate(), live.visibleFrom(), null);
  }

  private static CertificateStateSeed of(
      StoredCertificate certificate, Instant visibleFrom, DeletionSeed deletion) {
    CertificatePolicy policy = certificate.policy();
    return new CertificateStateSeed(
        certificate.name(),
        policy,
        certificate.versions().stream().map(version -> version(version, policy)).toList(),
        certificate.draft() == null ? null : version(certificate.draft(), policy),
        certificate.pending() == null ? null : pending(certificate.pending(), policy),
        visibleFrom.equals(Instant.MIN) ? null : visibleFrom,
        deletion);
  }

  /** Null for the policy that the certificate has now. */
  private static CertificatePolicy other(CertificatePolicy policy, CertificatePolicy current) {
    return policy.equals(current) ? null : policy;
  }

  private static VersionSeed version(CertificateVersion version, CertificatePolicy current) {
    Material material = version.isDraft() ? null : version.material().get();
    return new VersionSeed(
        version.id(),
        other(version.policy(), current),
        version.enabled(),
        version.notBefore(),
        version.expires(),
        version.created(),
        version.updated(),
        version.tags(),
        version.preserveCertOrder(),
        material == null ? null : material.privateKey().getEncoded(),
        material == null ? null : chain(material.chain()),
        material == null ? null : material.place());
  }

  private static PendingSeed pending(PendingOperation pending, CertificatePolicy current) {
    CertificationRequest request = pending.request().get();
    return new PendingSeed(
        pending.requestId(),
        pending.status(),
        request.keyPair().getPrivate().getEncoded(),
        request.csr(),
        other(pending.policy(), current),
        pending.outcome(),
        pending.finishesAt(),
        pending.cancelsAt());
  }

  private static List<byte[]> chain(List<X509CertificateHolder> chain) {
    return chain.stream().map(CertificateExport::der).toList();
  }

  private static byte[] der(X509CertificateHolder certificate) {
    try {
      return certificate.getEncoded();
    } catch (IOException unexpected) {
      throw new UncheckedIOException("A stored certificate cannot be encoded", unexpected);
    }
  }
}
