package io.certwright.enrollment.vault.azure;

import com.azure.security.keyvault.certificates.models.CertificateOperation;
import com.azure.security.keyvault.certificates.models.CertificateOperationError;
import com.azure.security.keyvault.certificates.models.CertificatePolicy;
import com.azure.security.keyvault.certificates.models.CertificateProperties;
import com.azure.security.keyvault.certificates.models.KeyVaultCertificateWithPolicy;
import io.certwright.enrollment.vault.PendingOperation;
import io.certwright.enrollment.vault.PendingOperation.Status;
import io.certwright.enrollment.vault.VaultCertificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the SDK's objects. */
final class Answers {

  private Answers() {}

  static VaultCertificate certificate(KeyVaultCertificateWithPolicy certificate) {
    CertificateProperties properties = certificate.getProperties();
    CertificatePolicy policy = certificate.getPolicy();
    return new VaultCertificate(
        properties.getVersion(),
        Optional.ofNullable(certificate.getCer()).filter(der -> der.length > 0),
        Boolean.TRUE.equals(properties.isEnabled()),
        policy != null && Boolean.TRUE.equals(policy.isExportable()),
        policy == null || policy.getIssuerName() == null ? "Unknown" : policy.getIssuerName(),
        properties.getTags() == null ? Map.of() : Map.copyOf(properties.getTags()),
        instant(properties.getCreatedOn()),
        instant(properties.getUpdatedOn()));
  }

  static PendingOperation pending(CertificateOperation operation) {
    CertificateOperationError error = operation.getError();
    return new PendingOperation(
        operation.getRequestId(),
        status(operation.getStatus()),
        operation.getCsr(),
        error == null ? "" : error.getCode() + ": " + error.getMessage());
  }

  /** The wire says {@code cancelled}, the documentation {@code canceled}. */
  private static Status status(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "inprogress" -> Status.IN_PROGRESS;
      case "completed" -> Status.COMPLETED;
      case "cancelled", "canceled" -> Status.CANCELLED;
      default -> Status.FAILED;
    };
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? Instant.EPOCH : time.toInstant();
  }
}
