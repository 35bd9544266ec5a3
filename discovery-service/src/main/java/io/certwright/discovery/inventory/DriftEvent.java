package io.certwright.discovery.inventory;

import io.certwright.contracts.DiscoveryEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes as the events that tell of them. */
final class DriftEvent {

  private DriftEvent() {}

  /**
   * Empty for a change that is none to anybody outside.
   *
   * @param enrollmentId of ours that made the change; null when none is known
   */
  static Optional<DiscoveryEvent> of(
      InventoryVault vault, LocationChange change, @Nullable UUID enrollmentId) {
    if (change instanceof LocationChange.Found found) {
      return found(vault, change, ChangeKind.FOUND, found.certificate(), enrollmentId);
    }
    if (change instanceof LocationChange.Returned returned) {
      return found(vault, change, returned.kind(), returned.certificate(), enrollmentId);
    }
    if (change instanceof LocationChange.Changed changed) {
      return Optional.of(
          new DiscoveryEvent.CertificateChanged(
              location(vault, changed.locationId(), changed.certificate().name()),
              certificate(changed.certificate()),
              changed.fields(),
              changed.kinds().stream().map(ChangeKind::name).toList(),
              enrollmentId));
    }
    if (change instanceof LocationChange.FoundDeleted found) {
      return gone(
          location(vault, found.locationId(), found.certificate().name()),
          ChangeKind.DELETED,
          found.deletion());
    }
    if (change instanceof LocationChange.Gone gone) {
      return gone(
          location(vault, gone.locationId(), gone.known().name()), gone.kind(), gone.deletion());
    }
    return Optional.empty();
  }

  /** That a version which was told of before was made by an enrollment of ours. */
  static DiscoveryEvent attributed(InventoryVault vault, KnownLocation known, UUID enrollmentId) {
    return new DiscoveryEvent.CertificateChanged(
        location(vault, known.id(), known.name()),
        certificate(known.version(), known.sha1(), known.identity(), known.azure()),
        List.of(),
        List.of(ChangeKind.ATTRIBUTED.name()),
        enrollmentId);
  }

  static DiscoveryEvent.Location location(InventoryVault vault, UUID id, String name) {
    return new DiscoveryEvent.Location(id, vault.accountId(), vault.id().toString(), name);
  }

  static DiscoveryEvent.Certificate certificate(
      @Nullable String version,
      @Nullable String sha1,
      @Nullable CertificateIdentity identity,
      AzureFacts azure) {
    return identity == null
        ? new DiscoveryEvent.Certificate(
            version,
            null,
            sha1,
            azure.enabled(),
            null,
            null,
            null,
            azure.notBefore(),
            azure.expiresOn())
        : new DiscoveryEvent.Certificate(
            version,
            identity.sha256(),
            sha1,
            azure.enabled(),
            identity.subject(),
            identity.issuer(),
            identity.serialNumber(),
            identity.notBefore(),
            identity.notAfter());
  }

  private static DiscoveryEvent.Certificate certificate(SeenCertificate seen) {
    return certificate(seen.version(), seen.sha1(), seen.identity(), seen.azure());
  }

  private static Optional<DiscoveryEvent> found(
      InventoryVault vault,
      LocationChange change,
      ChangeKind kind,
      SeenCertificate seen,
      @Nullable UUID enrollmentId) {
    return Optional.of(
        new DiscoveryEvent.CertificateFound(
            location(vault, change.locationId(), seen.name()),
            certificate(seen),
            kind.name(),
            enrollmentId));
  }

  private static Optional<DiscoveryEvent> gone(
      DiscoveryEvent.Location location, ChangeKind kind, @Nullable Deletion deletion) {
    Instant deletedAt = deletion == null ? null : deletion.deletedAt();
    Instant purgeAt = deletion == null ? null : deletion.purgeAt();
    return Optional.of(
        new DiscoveryEvent.CertificateGone(location, kind.name(), deletedAt, purgeAt));
  }
}
