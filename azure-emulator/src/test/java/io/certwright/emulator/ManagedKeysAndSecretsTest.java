package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.models.CertificateContentType;
import com.azure.security.keyvault.certificates.models.CertificateKeyCurveName;
import com.azure.security.keyvault.certificates.models.CertificateKeyType;
import com.azure.security.keyvault.certificates.models.CertificateKeyUsage;
import com.azure.security.keyvault.certificates.models.CertificatePolicy;
import com.azure.security.keyvault.certificates.models.KeyVaultCertificateWithPolicy;
import com.azure.security.keyvault.keys.KeyClient;
import com.azure.security.keyvault.keys.models.KeyOperation;
import com.azure.security.keyvault.keys.models.KeyType;
import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.security.keyvault.secrets.models.DeletedSecret;
import io.certwright.emulator.access.BuiltInRole;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.seed.DemoTenant;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The key and the secret of a certificate that changes or goes. */
class ManagedKeysAndSecretsTest {

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  private final CertificateClient certificates = azure.certificates("kv-demo-001");
  private final KeyClient keys = azure.keys("kv-demo-001");
  private final SecretClient secrets = azure.secrets("kv-demo-001");

  /** The demo application may only do what has to do with certificates. */
  @BeforeAll
  static void mayDoEverything() {
    azure
        .emulator()
        .tenant()
        .roleAssignments()
        .add(
            new RoleAssignment(
                DemoTenant.OBJECT_ID,
                BuiltInRole.KEY_VAULT_ADMINISTRATOR,
                azure.emulator().tenants().vault("kv-demo-001").armId()));
  }

  @Test
  void keepsTheKeyAndTheSecretOfAVersionWhenThePolicyChanges() {
    // Given
    create("changed", elliptic("P-256").setContentType(CertificateContentType.PEM));
    // When
    var answer =
        azure.vault(
            "PATCH",
            "/certificates/changed/policy?api-version=7.6",
            "{\"key_props\":{\"kty\":\"RSA\",\"exportable\":false},"
                + "\"secret_props\":{\"contentType\":\"application/x-pkcs12\"}}");
    // Then
    assertThat(answer.status()).isEqualTo(200);
    assertThat(secrets.getSecret("changed").getValue()).startsWith("-----BEGIN PRIVATE KEY-----");
    assertThat(secrets.getSecret("changed").getProperties().getContentType())
        .isEqualTo("application/x-pem-file");
    assertThat(keys.getKey("changed").getKeyType()).isEqualTo(KeyType.EC);
    assertThat(keys.getKey("changed").getKeyOperations())
        .containsExactly(KeyOperation.SIGN, KeyOperation.VERIFY);
  }

  @Test
  void deletesTheKeyAndTheSecretWithTheirCertificate() {
    // Given
    var certificate = create("gone", elliptic("P-256"));
    // When
    certificates
        .beginDeleteCertificate("gone")
        .setPollInterval(Duration.ofMillis(10))
        .waitForCompletion();
    // Then
    assertThat(secrets.getDeletedSecret("gone").getRecoveryId())
        .isEqualTo("https://kv-demo-001.vault.azure.net/deletedsecrets/gone");
    assertThat(secrets.getDeletedSecret("gone").getProperties().isManaged()).isTrue();
    assertThat(secrets.getDeletedSecret("gone").getValue()).isNull();
    assertThat(keys.getDeletedKey("gone").getId()).isEqualTo(certificate.getKeyId());
    assertThat(keys.getDeletedKey("gone").getScheduledPurgeDate())
        .isEqualTo(certificates.getDeletedCertificate("gone").getScheduledPurgeDate());
    assertThat(secrets.listDeletedSecrets().stream())
        .extracting(DeletedSecret::getName)
        .doesNotContain("gone");
    assertRefused(() -> secrets.purgeDeletedSecret("gone"), 403, "SecretManagedByKeyVault");
    assertRefused(() -> keys.purgeDeletedKey("gone"), 403, "KeyManagedByKeyVault");
    assertRefused(
        () -> keys.beginRecoverDeletedKey("gone").poll(), 403, "\"recover\\\" is not allowed");
    // When
    certificates.purgeDeletedCertificate("gone");
    // Then
    assertRefused(() -> secrets.getDeletedSecret("gone"), 404, "Deleted Secret not found: gone");
  }

  private KeyVaultCertificateWithPolicy create(String name, CertificatePolicy policy) {
    var poller =
        certificates.beginCreateCertificate(name, policy).setPollInterval(Duration.ofMillis(10));
    poller.waitUntil(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED);
    return poller.getFinalResult();
  }

  private static CertificatePolicy elliptic(String curve) {
    return new CertificatePolicy("Self", "CN=a.example")
        .setKeyType(CertificateKeyType.EC)
        .setKeyCurveName(CertificateKeyCurveName.fromString(curve))
        .setKeyUsage(CertificateKeyUsage.DIGITAL_SIGNATURE);
  }

  private static void assertRefused(Runnable work, int status, String text) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            HttpResponseException.class,
            refused -> assertThat(refused.getResponse().getStatusCode()).isEqualTo(status))
        .hasMessageContaining(text);
  }
}
