package io.certwright.emulator.certificate.policy;

import java.time.Instant;
import java.util.List;

/**
 * How certificates of one name are made, from the next version on.
 *
 * @param subject as it was written
 * @param names null when none were sent
 * @param authority the {@code ca} of the basic constraints
 */
public record CertificatePolicy(
    KeyProperties key,
    String contentType,
    String subject,
    AlternativeNames names,
    List<String> extendedKeyUsages,
    List<String> keyUsages,
    int validityMonths,
    boolean authority,
    List<LifetimeAction> lifetimeActions,
    Issuer issuer,
    Instant created,
    Instant updated) {

  public static final String PKCS12 = "application/x-pkcs12";
  public static final String PEM = "application/x-pem-file";

  public CertificatePolicy createdAt(Instant time) {
    return new CertificatePolicy(
        key,
        contentType,
        subject,
        names,
        extendedKeyUsages,
        keyUsages,
        validityMonths,
        authority,
        lifetimeActions,
        issuer,
        time,
        updated);
  }
}
