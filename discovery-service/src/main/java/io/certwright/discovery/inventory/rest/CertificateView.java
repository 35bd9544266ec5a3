package io.certwright.discovery.inventory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.certwright.discovery.finding.rest.CertificateFindingView;
import io.certwright.discovery.inventory.AzureFacts;
import io.certwright.discovery.inventory.Deletion;
import io.certwright.discovery.inventory.InventoryItem;
import io.certwright.discovery.inventory.InventoryVault;
import io.certwright.discovery.inventory.LocationState;
import io.certwright.discovery.inventory.PolicyFacts;
import io.certwright.discovery.inventory.VaultFacts;
import io.certwright.discovery.x509.AlternativeNames;
import io.certwright.discovery.x509.CertificateFacts;
import io.certwright.discovery.x509.KeyPurpose;
import io.certwright.platform.azure.AccessModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One location with its certificate. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateView(
    UUID id,
    UUID accountId,
    VaultView vault,
    String certificateName,
    String version,
    LocationState state,
    boolean enabled,
    String sha1Thumbprint,
    Instant expiresAt,
    Boolean exportable,
    String contentType,
    String policyIssuer,
    Boolean keyReuse,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String policy,
    Instant policyUpdatedAt,
    String recoveryLevel,
    Integer recoverableDays,
    Map<String, String> tags,
    Instant createdAt,
    Instant updatedAt,
    Instant azureNotBefore,
    Instant azureExpiresOn,
    Instant firstSeenAt,
    Instant lastSeenAt,
    Instant readAt,
    Instant goneAt,
    Instant deletedAt,
    Instant scheduledPurgeAt,
    Instant unwatchedSince,
    FactsView certificate,
    String owner,
    List<CertificateFindingView> findings) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VaultView(
      String id,
      String name,
      String uri,
      UUID subscription,
      String resourceGroup,
      String location,
      VaultFacts.Sku sku,
      AccessModel accessModel) {

    static VaultView of(InventoryVault vault, VaultFacts facts) {
      return new VaultView(
          vault.id().toString(),
          vault.id().name(),
          vault.uri(),
          vault.id().subscription(),
          vault.id().resourceGroup(),
          facts.location(),
          facts.sku(),
          facts.accessModel());
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

  static CertificateView of(
      InventoryItem item, String owner, List<CertificateFindingView> findings) {
    AzureFacts azure = item.azure();
    PolicyFacts policy = azure.policy();
    Optional<AzureFacts.Recovery> recovery = Optional.ofNullable(azure.recovery());
    Optional<Deletion> deletion = Optional.ofNullable(item.deletion());
    CertificateFacts facts = item.certificate();
    return new CertificateView(
        item.id(),
        item.vault().accountId(),
        VaultView.of(item.vault(), item.vaultFacts()),
        item.name(),
        item.version(),
        item.state(),
        azure.enabled(),
        item.sha1(),
        item.expiresAt(),
        policy.exportable(),
        policy.contentType(),
        policy.issuer(),
        policy.keyReuse(),
        policy.json(),
        policy.updatedAt(),
        recovery.map(AzureFacts.Recovery::level).orElse(null),
        recovery.map(AzureFacts.Recovery::days).orElse(null),
        azure.tags(),
        azure.createdAt(),
        azure.updatedAt(),
        azure.notBefore(),
        azure.expiresOn(),
        item.firstSeenAt(),
        item.lastSeenAt(),
        item.readAt(),
        item.goneAt(),
        deletion.map(Deletion::deletedAt).orElse(null),
        deletion.map(Deletion::purgeAt).orElse(null),
        item.unwatchedSince(),
        facts == null ? null : FactsView.of(facts),
        owner,
        findings);
  }
}
