package io.certwright.emulator.keyvault.call;

import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.DeletedCertificate;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.store.Page;
import io.certwright.emulator.plain.ObjectKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The keys and the secrets that belong to certificates: they can only be looked at. */
public final class Managed {

  private Managed() {}

  /** The finished certificate of the name in the path. */
  public static Optional<StoredCertificate> certificate(Call call) {
    return call.store().find(call.name()).filter(found -> !found.isDraft());
  }

  /**
   * The deleted certificate whose key or secret is asked for. The real service shows them when they
   * are asked for by name, and was seen to leave them out of its lists of deleted keys and secrets.
   */
  public static Optional<DeletedCertificate> deleted(Call call) {
    return call.store().findDeleted(call.name()).filter(found -> !found.certificate().isDraft());
  }

  /**
   * @throws io.certwright.emulator.certificate.error.KeyVaultError 403 when a deleted certificate
   *     has the name: it is brought back or purged as a whole
   */
  public static void refuseDeleted(Call call, ObjectKind kind, String operation) {
    if (deleted(call).isPresent()) {
      throw kind.managed(operation);
    }
  }

  /** The version in the path, or the newest. */
  public static CertificateVersion version(
      Call call, StoredCertificate certificate, ObjectKind kind) {
    if (call.segments().size() < 3) {
      return certificate.latest();
    }
    String wanted = call.segments().get(2);
    return certificate
        .version(wanted)
        .orElseThrow(() -> kind.notFound(certificate.name() + "/" + wanted));
  }

  public static List<StoredCertificate> list(Call call, Listing listing) {
    return call.store().list(listing.from(), listing.most() + 1, false).items();
  }

  /** By the hexadecimal id, from the one that is asked for. */
  public static Page<CertificateVersion> versions(StoredCertificate certificate, Listing listing) {
    return listing.cut(
        certificate.versions().stream()
            .sorted(Comparator.comparing(CertificateVersion::id))
            .toList(),
        CertificateVersion::id);
  }

  /**
   * @throws io.certwright.emulator.certificate.KeyVaultError 403 when a certificate has the name,
   *     409 when a deleted one has it
   */
  public static void refuse(Call call, ObjectKind kind, String operation) {
    if (call.store().find(call.name()).isPresent()) {
      throw kind.managed(operation);
    }
    call.store().requireFree(call.name());
  }
}
