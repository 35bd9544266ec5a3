package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.models.CertificatePolicy;
import com.azure.security.keyvault.certificates.models.KeyVaultCertificateWithPolicy;
import io.certwright.emulator.seed.DemoTenant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What can be carried from one vault to another. */
class CertificateBackupTest {

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  private final CertificateClient client = azure.certificates("kv-demo-001");

  @Test
  void bringsACertificateBackWithItsVersions() {
    // Given
    KeyVaultCertificateWithPolicy first = create("carried");
    create("carried");
    byte[] backup = client.backupCertificate("carried");
    assertThat(new String(backup, StandardCharsets.US_ASCII))
        .startsWith("&AzureKeyVaultKeyBackupV1.microsoft.com");
    // When it is still there
    assertThatThrownBy(() -> client.restoreCertificateBackup(backup))
        .isInstanceOfSatisfying(
            HttpResponseException.class,
            refused -> assertThat(refused.getResponse().getStatusCode()).isEqualTo(409))
        .hasMessageContaining(
            "Conflict while restoring certificate https://kv-demo-001.vault.azure.net"
                + "/certificates/carried/")
        .hasMessageContaining(" - certificate already exists or concurrent access");
    // When it is gone
    client
        .beginDeleteCertificate("carried")
        .setPollInterval(Duration.ofMillis(10))
        .waitForCompletion();
    assertThatThrownBy(() -> client.restoreCertificateBackup(backup))
        .hasMessageContaining("ObjectIsDeletedButRecoverable");
    client.purgeDeletedCertificate("carried");
    KeyVaultCertificateWithPolicy restored = client.restoreCertificateBackup(backup);
    // Then
    assertThat(restored.getPolicy().getSubject()).isEqualTo("CN=carried.example");
    assertThat(client.listPropertiesOfCertificateVersions("carried").stream()).hasSize(2);
    assertThat(client.getCertificateVersion("carried", first.getProperties().getVersion()).getCer())
        .isEqualTo(first.getCer());
    assertThat(azure.vault("GET", "/certificates/carried/pending?api-version=7.6", null).error())
        .isEqualTo("PendingCertificateNotFound");
  }

  @Test
  void staysInItsSubscriptionAndGeography() {
    // Given
    create("at-home");
    byte[] backup = client.backupCertificate("at-home");
    var neighbour = azure.emulator().tenants().vault("kv-demo-003");
    // When
    boolean sameSubscription =
        neighbour
            .armId()
            .startsWith("/subscriptions/" + DemoTenant.PRODUCTION_SUBSCRIPTION_ID + "/");
    // Then
    if (sameSubscription) {
      assertThat(azure.certificates("kv-demo-003").restoreCertificateBackup(backup).getCer())
          .isEqualTo(client.getCertificate("at-home").getCer());
    } else {
      assertThatThrownBy(() -> azure.certificates("kv-demo-003").restoreCertificateBackup(backup))
          .hasMessageContaining("another subscription or geography");
    }
  }

  @Test
  void refusesABlobThatIsNone() {
    var answer =
        azure.vault(
            "POST", "/certificates/restore?api-version=7.6", "{\"value\":\"bm90IGEgYmxvYg\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"Malformed backup blob\",\"message\":\"Backup blob is"
                + " corrupt.\"}}");
  }

  private KeyVaultCertificateWithPolicy create(String name) {
    var poller =
        client
            .beginCreateCertificate(name, new CertificatePolicy("Self", "CN=" + name + ".example"))
            .setPollInterval(Duration.ofMillis(10));
    poller.waitUntil(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED);
    return poller.getFinalResult();
  }
}
