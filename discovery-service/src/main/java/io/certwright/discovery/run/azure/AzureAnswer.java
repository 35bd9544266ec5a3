package io.certwright.discovery.run.azure;

import com.azure.security.keyvault.certificates.models.CertificateContentType;
import com.azure.security.keyvault.certificates.models.CertificatePolicy;
import com.azure.security.keyvault.certificates.models.CertificateProperties;
import com.azure.security.keyvault.certificates.models.KeyVaultCertificateWithPolicy;
import io.certwright.discovery.inventory.AzureFacts;
import io.certwright.discovery.inventory.SeenCertificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A certificate bundle of Azure's client in our own words. */
final class AzureAnswer {

  private AzureAnswer() {}

  static SeenCertificate seen(KeyVaultCertificateWithPolicy certificate) {
    CertificateProperties properties = certificate.getProperties();
    return SeenCertificate.of(
        certificate.getName(),
        properties.getVersion(),
        certificate.getCer(),
        facts(properties, certificate.getPolicy()));
  }

  private static AzureFacts facts(
      CertificateProperties properties, @Nullable CertificatePolicy policy) {
    Map<String, String> tags = properties.getTags();
    return new AzureFacts(
        Boolean.TRUE.equals(properties.isEnabled()),
        policy == null ? null : policy.isExportable(),
        policy == null ? null : contentType(policy.getContentType()),
        policy == null ? null : policy.getIssuerName(),
        policy == null ? null : policy.isKeyReusable(),
        tags == null ? Map.of() : tags,
        instant(properties.getNotBefore()),
        instant(properties.getExpiresOn()),
        required(properties.getCreatedOn()),
        required(properties.getUpdatedOn()));
  }

  private static @Nullable String contentType(@Nullable CertificateContentType type) {
    return type == null ? null : type.toString();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static Instant required(@Nullable OffsetDateTime time) {
    return time == null ? Instant.EPOCH : time.toInstant();
  }
}
