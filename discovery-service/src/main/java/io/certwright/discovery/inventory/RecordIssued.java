package io.certwright.discovery.inventory;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Instant;
import java.util.Base64;

/**
 * Puts a certificate that was just enrolled into the inventory by what its event says, without
 * asking Azure.
 */
public final class RecordIssued {

  private final RecordSighting sightings;

  public RecordIssued(RecordSighting sightings) {
    this.sightings = sightings;
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
    sightings.record(
        new InventoryVault(target.accountId(), vault, target.vaultUri()),
        Sighting.of(seen(issued), at),
        new Origin.Enrollment(issued.enrollmentId()));
  }

  private static SeenCertificate seen(EnrollmentEvent.Issued issued) {
    EnrollmentEvent.Certificate certificate = issued.certificate();
    return SeenCertificate.of(
        issued.target().certificateName(),
        certificate.version(),
        Base64.getDecoder().decode(certificate.der()),
        new AzureFacts(
            certificate.enabled(),
            certificate.exportable(),
            null,
            certificate.issuerName(),
            null,
            certificate.tags(),
            null,
            null,
            certificate.createdAt(),
            certificate.updatedAt()));
  }
}
