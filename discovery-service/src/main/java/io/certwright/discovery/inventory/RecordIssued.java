package io.certwright.discovery.inventory;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Instant;
import java.util.Base64;

/**
 * Puts a certificate that was just enrolled into the inventory by what its event says, without
 * asking Azure, or says of one that a scan found before who made it.
 */
public final class RecordIssued {

  private final RecordSighting sightings;
  private final AttributeVersion attribution;

  public RecordIssued(RecordSighting sightings, AttributeVersion attribution) {
    this.sightings = sightings;
    this.attribution = attribution;
  }

  /**
   * @param at when it was issued, so that an event that comes late undoes nothing newer
   * @throws Failure INVALID_REQUEST when the event names no vault or holds no certificate
   */
  public void record(EnrollmentEvent.Issued issued, Instant at) {
    EnrollmentEvent.Target target = issued.target();
    VaultId vault =
        VaultId.parse(target.vault())
            .orElseThrow(
                () ->
                    new Failure(
                        FailureCode.INVALID_REQUEST, target.vault() + " is no ARM id of a vault."));
    InventoryVault place = new InventoryVault(target.accountId(), vault, target.vaultUri());
    sightings.record(
        place, Sighting.of(seen(issued), at), new Origin.Enrollment(issued.enrollmentId()));
    attribution.attribute(
        place, target.certificateName(), issued.certificate().version(), issued.enrollmentId());
  }

  private static SeenCertificate seen(EnrollmentEvent.Issued issued) {
    EnrollmentEvent.Certificate certificate = issued.certificate();
    return SeenCertificate.of(
        issued.target().certificateName(),
        certificate.version(),
        Base64.getDecoder().decode(certificate.der()),
        new AzureFacts(
            certificate.enabled(),
            PolicyFacts.of(certificate.exportable(), certificate.issuerName()),
            null,
            certificate.tags(),
            null,
            null,
            certificate.createdAt(),
            certificate.updatedAt()));
  }
}
