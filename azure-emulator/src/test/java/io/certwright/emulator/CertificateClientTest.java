package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.exception.ResourceNotFoundException;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.models.CertificateOperation;
import com.azure.security.keyvault.certificates.models.CertificatePolicy;
import com.azure.security.keyvault.certificates.models.CertificateProperties;
import com.azure.security.keyvault.certificates.models.ImportCertificateOptions;
import com.azure.security.keyvault.certificates.models.KeyVaultCertificateWithPolicy;
import com.azure.security.keyvault.certificates.models.MergeCertificateOptions;
import com.azure.security.keyvault.certificates.models.SubjectAlternativeNames;
import io.certwright.emulator.seed.DemoTenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The Java SDK, unchanged, against the emulator. */
class CertificateClientTest {

  private static final TestAuthority AUTHORITY = new TestAuthority();

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  private final CertificateClient client = azure.certificates("kv-demo-001");

  @Test
  void listsMoreThanAPage() {
    // When
    List<CertificateProperties> all =
        azure.certificates("kv-demo-002").listPropertiesOfCertificates().stream().toList();
    List<CertificateProperties> first = client.listPropertiesOfCertificates().stream().toList();
    // Then
    assertThat(first.size()).isGreaterThanOrEqualTo(36);
    assertThat(all).isNotEmpty().allSatisfy(one -> assertThat(one.getX509Thumbprint()).hasSize(20));
  }

  @Test
  void mergesWhatACaSignedForTheKeyInTheVault() {
    // Given
    CertificateOperation operation = create("merged", unknown("CN=merged.example"));
    assertThat(operation.getStatus()).isEqualTo("inProgress");
    assertThat(client.getCertificate("merged").getProperties().isEnabled()).isFalse();
    // When
    byte[] signed = AUTHORITY.sign(operation.getCsr());
    client.mergeCertificate(new MergeCertificateOptions("merged", List.of(signed)));
    // Then
    assertThat(client.getCertificate("merged").getCer()).isEqualTo(signed);
    assertThat(client.getCertificate("merged").getProperties().isEnabled()).isTrue();
    assertThat(client.getCertificateOperation("merged").poll().getValue().getStatus())
        .isEqualTo("completed");
  }

  @Test
  void cancelsAPendingOperation() {
    // Given
    create("cancelled", unknown("CN=cancelled.example"));
    // When
    client.getCertificateOperation("cancelled").cancelOperation();
    // Then
    assertThat(client.getCertificateOperation("cancelled").poll().getValue().getStatus())
        .isEqualTo("cancelled");
  }

  @Test
  void refusesACertificateForAnotherKey() {
    // Given
    create("foreign", unknown("CN=foreign.example"));
    byte[] other = AUTHORITY.sign(create("other", unknown("CN=other.example")).getCsr());
    // When / Then
    assertThatThrownBy(
            () -> client.mergeCertificate(new MergeCertificateOptions("foreign", List.of(other))))
        .isInstanceOfSatisfying(
            HttpResponseException.class,
            refused -> assertThat(refused.getResponse().getStatusCode()).isEqualTo(400))
        .hasMessageContaining("does not match the public part of the specified private key");
  }

  @Test
  void refusesASecondRequestWhileOneIsInProgress() {
    create("twice", unknown("CN=twice.example"));
    assertThatThrownBy(() -> create("twice", unknown("CN=twice.example")))
        .isInstanceOfSatisfying(
            HttpResponseException.class,
            refused -> assertThat(refused.getResponse().getStatusCode()).isEqualTo(409))
        .hasMessageContaining("while a pending key vault certificate's status is inProgress");
  }

  @Test
  void issuesSelfSignedCertificatesByItself() {
    // When
    var poller =
        client
            .beginCreateCertificate("self", new CertificatePolicy("Self", "CN=self.example"))
            .setPollInterval(Duration.ofMillis(10));
    poller.waitUntil(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED);
    // Then
    assertThat(poller.getFinalResult().getPolicy().getSubject()).isEqualTo("CN=self.example");
    assertThat(poller.getFinalResult().getProperties().getVersion()).matches("[0-9a-f]{32}");
  }

  @Test
  void keepsEveryVersionOfAName() {
    // Given
    for (int time = 0; time < 2; time++) {
      byte[] signed = AUTHORITY.sign(create("versions", unknown("CN=versions.example")).getCsr());
      client.mergeCertificate(new MergeCertificateOptions("versions", List.of(signed)));
    }
    // When
    List<String> versions =
        client.listPropertiesOfCertificateVersions("versions").stream()
            .map(CertificateProperties::getVersion)
            .toList();
    // Then
    assertThat(versions).hasSize(2).isSorted();
    assertThat(versions).contains(client.getCertificate("versions").getProperties().getVersion());
    assertThat(client.getCertificateVersion("versions", versions.get(0)).getCer()).isNotEmpty();
  }

  @Test
  void deletesRecoversAndPurges() {
    // Given
    importPkcs12("gone");
    // When deleted
    client
        .beginDeleteCertificate("gone")
        .setPollInterval(Duration.ofMillis(10))
        .waitForCompletion();
    // Then
    assertThatThrownBy(() -> client.getCertificate("gone"))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> create("gone", unknown("CN=gone.example")))
        .hasMessageContaining("deleted but recoverable state");
    assertThat(client.getDeletedCertificate("gone").getRecoveryId())
        .isEqualTo(EmulatedAzure.VAULT + "/deletedcertificates/gone");
    // When recovered
    client
        .beginRecoverDeletedCertificate("gone")
        .setPollInterval(Duration.ofMillis(10))
        .waitForCompletion();
    assertThat(client.getCertificate("gone").getCer()).isNotEmpty();
    // When purged
    client
        .beginDeleteCertificate("gone")
        .setPollInterval(Duration.ofMillis(10))
        .waitForCompletion();
    client.purgeDeletedCertificate("gone");
    // Then
    assertThatThrownBy(() -> client.getDeletedCertificate("gone"))
        .isInstanceOf(ResourceNotFoundException.class);
    create("gone", unknown("CN=gone.example"));
  }

  @Test
  void importsAPkcs12Store() {
    // When
    var imported = importPkcs12("imported");
    // Then
    assertThat(imported.getPolicy().getSubject()).isEqualTo("CN=imported.example, O=Contoso");
    assertThat(imported.getPolicy().getIssuerName()).isEqualTo("Unknown");
    assertThat(imported.getPolicy().getSubjectAlternativeNames().getDnsNames())
        .containsExactly("imported.example");
  }

  @Test
  void disablesAndTags() {
    // Given
    importPkcs12("tagged");
    CertificateProperties properties = client.getCertificate("tagged").getProperties();
    // When
    client.updateCertificateProperties(
        properties.setEnabled(false).setTags(Map.of("owner", "shop")));
    // Then
    CertificateProperties changed = client.getCertificate("tagged").getProperties();
    assertThat(changed.isEnabled()).isFalse();
    assertThat(changed.getTags()).containsEntry("owner", "shop");
    assertThat(changed.getRecoveryLevel()).isEqualTo("Recoverable+Purgeable");
  }

  @Test
  void freesANameWhenItsRequestIsDeleted() {
    create("freed", unknown("CN=freed.example"));
    client.deleteCertificateOperation("freed");
    assertThat(create("freed", unknown("CN=freed.example")).getStatus()).isEqualTo("inProgress");
  }

  private KeyVaultCertificateWithPolicy importPkcs12(String name) {
    byte[] store = AUTHORITY.pkcs12("O=Contoso, CN=imported.example", "pw", Duration.ofDays(30));
    return client.importCertificate(new ImportCertificateOptions(name, store).setPassword("pw"));
  }

  private CertificateOperation create(String name, CertificatePolicy policy) {
    return client.beginCreateCertificate(name, policy).poll().getValue();
  }

  private static CertificatePolicy unknown(String subject) {
    return new CertificatePolicy(
        "Unknown", subject, new SubjectAlternativeNames().setDnsNames(List.of("a.example")));
  }
}
