package io.certwright.enrollment.vault;

import io.certwright.enrollment.certificate.CertificateSpecification;
import java.util.Map;

/**
 * What the vault is told to create.
 *
 * @param issuerName {@code Unknown} when we bring the certificate, {@code Self} when the vault
 *     signs
 * @param tags those of the request and the one that says whose it is
 */
public record NewCertificate(
    CertificateSpecification specification,
    ContentType contentType,
    String issuerName,
    Map<String, String> tags) {

  private static final double DAYS_OF_A_MONTH = 365.25 / 12;

  /** Key Vault counts in months: the nearest number of them. */
  public int validityMonths() {
    return (int) Math.max(1, Math.round(specification.validityDays() / DAYS_OF_A_MONTH));
  }
}
