package io.certwright.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What became of a request to get a certificate into a vault. */
public sealed interface EnrollmentEvent extends CertwrightEvent {

  /** The tag in the vault that names the enrollment which made a certificate, by its id. */
  String TAG = "certwright-enrollment";

  UUID enrollmentId();

  Target target();

  @Override
  default UUID aggregateId() {
    return enrollmentId();
  }

  record Requested(UUID enrollmentId, Target target, UUID authorityId, String subject)
      implements EnrollmentEvent {}

  /** The certificate is merged: the vault holds it together with the key it made. */
  record Issued(UUID enrollmentId, Target target, UUID authorityId, Certificate certificate)
      implements EnrollmentEvent {}

  /**
   * @param code stable, such as {@code foreign-pending-operation}
   * @param detail one sentence for a person
   */
  record Failed(UUID enrollmentId, Target target, String code, String detail)
      implements EnrollmentEvent {}

  /** One that failed was put back to work: each one follows a failure. */
  record Retried(UUID enrollmentId, Target target) implements EnrollmentEvent {}

  /**
   * Ended without a certificate because a person wanted it so.
   *
   * @param reason one sentence for a person
   */
  record Cancelled(UUID enrollmentId, Target target, String reason) implements EnrollmentEvent {}

  /**
   * @param vault the vault's ARM id
   * @param vaultUri such as {@code https://demo.vault.azure.net/}
   */
  record Target(UUID accountId, String vault, String vaultUri, String certificateName) {}

  /**
   * What the vault answered about the new version, so that the inventory need not ask again.
   *
   * @param version the 32 hexadecimal digits Key Vault names it by
   * @param thumbprint SHA-256 of the DER, lower-case hexadecimal
   * @param der the certificate itself, base64; public by nature
   * @param issuerName of the vault's policy: Unknown, Self or an issuer object
   */
  record Certificate(
      String version,
      String thumbprint,
      String der,
      boolean enabled,
      boolean exportable,
      String issuerName,
      Map<String, String> tags,
      Instant createdAt,
      Instant updatedAt) {}
}
