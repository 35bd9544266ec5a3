package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.List;

/**
 * What was seen of a vault.
 *
 * @param complete everything in the vault was listed, so that what is missing is gone
 * @param startedAt by our clock, before the first answer of Azure
 */
public record Sighting(List<SeenCertificate> certificates, boolean complete, Instant startedAt) {

  public Sighting {
    certificates = List.copyOf(certificates);
  }

  /** Of one certificate that someone told us about. */
  public static Sighting of(SeenCertificate certificate, Instant at) {
    return new Sighting(List.of(certificate), false, at);
  }
}
