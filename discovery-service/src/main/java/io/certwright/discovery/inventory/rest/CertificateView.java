package io.certwright.discovery.inventory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.inventory.AzureFacts;
import io.certwright.discovery.inventory.InventoryItem;
import io.certwright.discovery.inventory.InventoryVault;
import io.certwright.discovery.x509.AlternativeNames;
import io.certwright.discovery.x509.CertificateFacts;
import io.certwright.discovery.x509.KeyPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One location with its certificate. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateView(
    UUID id,
    UUID accountId,
    VaultView vault,
    String certificateName,
    String version,
    State state,
    boolean enabled,
    Boolean exportable,
    String contentType,
    String policyIssuer,
    Boolean keyReuse,
    Map<String, String> tags,
    Instant createdAt,
    Instant updatedAt,
    Instant azureNotBefore,
    Instant azureExpiresOn,
    Instant firstSeenAt,
    Instant lastSeenAt,
    Instant goneAt,
    Instant unwatchedSince,
    FactsView certificate,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> findings) {

  public enum State {
    PRESENT,
    GONE
  }

  public record VaultView(
      String id, String name, String uri, UUID subscription, String resourceGroup) {

    static VaultView of(InventoryVault vault) {
      return new VaultView(
          vault.id().toString(),
          vault.id().name(),
          vault.uri(),
          vault.id().subscription(),
          vault.id().resourceGroup());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FactsView(
      String subject,
      String commonName,
      AlternativeNames sans,
      String issuer,
      String serialNumber,
      Instant notBefore,
      Instant notAfter,
      String keyAlgorithm,
      Integer keySize,
      String curve,
      String signatureAlgorithm,
      String sha1Thumbprint,
      String sha256Thumbprint,
      String publicKeySha256,
      List<String> keyUsage,
      List<PurposeView> extendedKeyUsage,
      boolean selfSigned,
      boolean ca,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> defects) {

    static FactsView of(CertificateFacts facts) {
      return new FactsView(
          facts.subject(),
          facts.commonName(),
          facts.sans(),
          facts.issuer(),
          facts.serialNumber(),
          facts.notBefore(),
          facts.notAfter(),
          facts.keyAlgorithm(),
          facts.keySize(),
          facts.curve(),
          facts.signatureAlgorithm(),
          facts.sha1(),
          facts.sha256(),
          facts.publicKeySha256(),
          facts.keyUsage(),
          facts.extendedKeyUsage().stream().map(PurposeView::of).toList(),
          facts.selfSigned(),
          facts.ca(),
          facts.defects());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PurposeView(String oid, String name) {

    static PurposeView of(KeyPurpose purpose) {
      return new PurposeView(purpose.oid(), purpose.name());
    }
  }

  static CertificateView of(InventoryItem item) {
    AzureFacts azure = item.azure();
    return new CertificateView(
        item.id(),
        item.vault().accountId(),
        VaultView.of(item.vault()),
        item.name(),
        item.version(),
        item.goneAt() == null ? State.PRESENT : State.GONE,
        azure.enabled(),
        azure.exportable(),
        azure.contentType(),
        azure.policyIssuer(),
        azure.keyReuse(),
        azure.tags(),
        azure.createdAt(),
        azure.updatedAt(),
        azure.notBefore(),
        azure.expiresOn(),
        item.firstSeenAt(),
        item.lastSeenAt(),
        item.goneAt(),
        item.unwatchedSince(),
        FactsView.of(item.certificate()),
        item.certificate().isMalformed() ? List.of("MALFORMED") : List.of());
  }
}
