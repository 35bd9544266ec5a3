package io.certwright.discovery.inventory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.inventory.AzureFacts;
import io.certwright.discovery.inventory.VersionItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One version of a certificate. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionView(
    String version,
    boolean current,
    boolean enabled,
    String sha1Thumbprint,
    Map<String, String> tags,
    Instant createdAt,
    Instant updatedAt,
    Instant azureNotBefore,
    Instant azureExpiresOn,
    Instant firstSeenAt,
    CertificateView.FactsView certificate) {

  /** All of them: Key Vault refuses the backup of a name with more than some hundreds. */
  public record VersionsView(List<VersionView> items) {}

  static VersionView of(VersionItem item) {
    AzureFacts azure = item.azure();
    return new VersionView(
        item.version(),
        item.current(),
        azure.enabled(),
        item.sha1(),
        azure.tags(),
        azure.createdAt(),
        azure.updatedAt(),
        azure.notBefore(),
        azure.expiresOn(),
        item.firstSeenAt(),
        item.certificate() == null ? null : CertificateView.FactsView.of(item.certificate()));
  }
}
