package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.List;

/**
 * Certificates as they were seen in a vault; it may hold others.
 *
 * @param startedAt by our clock, before the first answer of Azure
 */
public record Sighting(List<SeenCertificate> certificates, Instant startedAt) {

  public Sighting {
    certificates = List.copyOf(certificates);
  }

  /** Of one certificate that someone told us about. */
  public static Sighting of(SeenCertificate certificate, Instant at) {
    return new Sighting(List.of(certificate), at);
  }
}
