package io.certwright.enrollment.privateca;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What our CAs have signed: the record by which an order key gives one certificate only. */
public interface IssuedCertificates {

  Optional<IssuedCertificate> find(UUID orderKey);

  /** Keeps it unless its order key has one already; returns the one that is kept. */
  IssuedCertificate keep(IssuedCertificate certificate);

  /**
   * @param serialNumber lower-case hexadecimal
   * @param certificate DER
   * @param csrThumbprint SHA-256 of the CSR that it answers
   */
  record IssuedCertificate(
      UUID orderKey,
      UUID authorityId,
      String serialNumber,
      byte[] certificate,
      String csrThumbprint,
      Instant notAfter) {}
}
