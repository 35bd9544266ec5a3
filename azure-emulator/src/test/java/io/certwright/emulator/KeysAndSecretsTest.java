package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.exception.ResourceNotFoundException;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.models.CertificateContentType;
import com.azure.security.keyvault.certificates.models.CertificateKeyCurveName;
import com.azure.security.keyvault.certificates.models.CertificateKeyType;
import com.azure.security.keyvault.certificates.models.CertificateKeyUsage;
import com.azure.security.keyvault.certificates.models.CertificatePolicy;
import com.azure.security.keyvault.certificates.models.KeyVaultCertificateWithPolicy;
import com.azure.security.keyvault.keys.KeyClient;
import com.azure.security.keyvault.keys.models.CreateEcKeyOptions;
import com.azure.security.keyvault.keys.models.CreateRsaKeyOptions;
import com.azure.security.keyvault.keys.models.KeyOperation;
import com.azure.security.keyvault.keys.models.KeyProperties;
import com.azure.security.keyvault.keys.models.KeyType;
import com.azure.security.keyvault.keys.models.KeyVaultKey;
import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.security.keyvault.secrets.models.KeyVaultSecret;
import com.azure.security.keyvault.secrets.models.SecretProperties;
import io.certwright.emulator.access.BuiltInRole;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.seed.DemoTenant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The key and the secret of a certificate, and those that belong to none. */
class KeysAndSecretsTest {

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
  void givesACertificateWithItsKeyAsPkcs12() throws GeneralSecurityException, IOException {
    // Given
    KeyVaultCertificateWithPolicy certificate = create("pkcs12", elliptic("P-384"));
    // When
    KeyVaultSecret secret = secrets.getSecret("pkcs12");
    // Then
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(
        new ByteArrayInputStream(Base64.getDecoder().decode(secret.getValue())), new char[0]);
    String alias = store.aliases().nextElement();
    assertThat(((X509Certificate) store.getCertificate(alias)).getEncoded())
        .isEqualTo(certificate.getCer());
    assertThat(store.isKeyEntry(alias)).isTrue();
    assertThat(secret.getProperties().getContentType()).isEqualTo("application/x-pkcs12");
    assertThat(secret.getProperties().isManaged()).isTrue();
    assertThat(secret.getProperties().getKeyId()).isEqualTo(certificate.getKeyId());
    assertThat(secret.getId()).isEqualTo(certificate.getSecretId());
    assertThat(secret.getProperties().getExpiresOn())
        .isEqualTo(certificate.getProperties().getExpiresOn());
  }

  @Test
  void givesACertificateAsPemKeyFirst() {
    // Given
    create("pem", elliptic("P-256").setContentType(CertificateContentType.PEM));
    create(
        "pem-without-key",
        elliptic("P-256").setContentType(CertificateContentType.PEM).setExportable(false));
    // Then
    assertThat(secrets.getSecret("pem").getValue())
        .startsWith("-----BEGIN PRIVATE KEY-----\n")
        .contains("-----END PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\n")
        .endsWith("-----END CERTIFICATE-----\n")
        .doesNotContain("\r");
    assertThat(secrets.getSecret("pem-without-key").getValue())
        .startsWith("-----BEGIN CERTIFICATE-----\n")
        .doesNotContain("PRIVATE");
  }

  @Test
  void keepsTheKeyThatMayNotLeave() throws GeneralSecurityException, IOException {
    create("not-exportable", elliptic("P-256").setExportable(false));
    byte[] store = Base64.getDecoder().decode(secrets.getSecret("not-exportable").getValue());
    KeyStore read = KeyStore.getInstance("PKCS12");
    read.load(new ByteArrayInputStream(store), new char[0]);
    assertThat(Collections.list(read.aliases()))
        .noneMatch(
            alias -> {
              try {
                return read.isKeyEntry(alias);
              } catch (GeneralSecurityException unexpected) {
                throw new IllegalStateException(unexpected);
              }
            });
  }

  @Test
  void givesThePublicKeyAsJsonWebKey() {
    // Given
    KeyVaultCertificateWithPolicy elliptic = create("jwk-ec", elliptic("P-256K"));
    create("jwk-rsa", new CertificatePolicy("Self", "CN=a.example").setKeySize(2048));
    // When
    KeyVaultKey point = keys.getKey("jwk-ec", elliptic.getProperties().getVersion());
    KeyVaultKey rsa = keys.getKey("jwk-rsa");
    // Then
    assertThat(point.getId()).isEqualTo(elliptic.getKeyId());
    assertThat(point.getKeyType()).isEqualTo(KeyType.EC);
    assertThat(point.getKey().getCurveName()).hasToString("P-256K");
    assertThat(point.getKey().getX()).hasSize(32);
    assertThat(point.getKeyOperations()).containsExactly(KeyOperation.SIGN, KeyOperation.VERIFY);
    assertThat(point.getProperties().isManaged()).isTrue();
    assertThat(rsa.getKey().getN()).hasSize(256);
    assertThat(rsa.getKey().getE()).containsExactly(1, 0, 1);
    assertThat(rsa.getKeyOperations())
        .containsExactly(
            KeyOperation.SIGN, KeyOperation.VERIFY, KeyOperation.WRAP_KEY, KeyOperation.UNWRAP_KEY);
  }

  @Test
  void listsWhatCertificatesBringAmongTheRest() {
    // Given
    create("list-b", elliptic("P-256"));
    secrets.setSecret("list-a", "value");
    secrets.setSecret("list-c", "value");
    keys.createEcKey(new CreateEcKeyOptions("list-d"));
    // Then
    assertThat(secrets.listPropertiesOfSecrets().stream().map(SecretProperties::getName))
        .containsSubsequence("list-a", "list-b", "list-c");
    assertThat(keys.listPropertiesOfKeys().stream().map(KeyProperties::getName))
        .containsSubsequence("list-b", "list-d")
        .doesNotContain("list-a");
    assertThat(keys.listPropertiesOfKeyVersions("list-b").stream()).hasSize(1);
    assertThat(secrets.listPropertiesOfSecretVersions("list-b").stream()).hasSize(1);
  }

  @Test
  void changesWhatBelongsToACertificateThroughTheCertificateAlone() {
    create("managed", elliptic("P-256"));
    assertRefused(() -> secrets.setSecret("managed", "mine"), 403, "SecretManagedByKeyVault");
    assertRefused(() -> secrets.beginDeleteSecret("managed").poll(), 403, "\"delete\\\" is not");
    assertRefused(() -> keys.beginDeleteKey("managed").poll(), 403, "KeyManagedByKeyVault");
    assertRefused(
        () -> secrets.updateSecretProperties(secrets.getSecret("managed").getProperties()),
        403,
        "Perform the operation on the corresponding certificate");
  }

  @Test
  void givesNoSecretOfADisabledCertificate() {
    var certificate = create("disabled", elliptic("P-256"));
    certificates.updateCertificateProperties(certificate.getProperties().setEnabled(false));
    assertThat(certificates.getCertificate("disabled").getProperties().isEnabled()).isFalse();
    assertRefused(
        () -> secrets.getSecret("disabled"),
        403,
        "Operation get is not allowed on a disabled secret.");
  }

  @Test
  void takesANameForOneKindOnly() {
    secrets.setSecret("taken-secret", "value");
    keys.createEcKey(new CreateEcKeyOptions("taken-key"));
    assertRefused(
        () -> certificates.beginCreateCertificate("taken-secret", elliptic("P-256")).poll(),
        409,
        "taken-secret already exists");
    assertRefused(
        () -> certificates.beginCreateCertificate("taken-key", elliptic("P-256")).poll(),
        409,
        "taken-key already exists");
  }

  @Test
  void keepsPlainSecretsThroughTheirWholeLife() {
    // Given
    secrets.setSecret("life", "first");
    KeyVaultSecret second = secrets.setSecret("life", "second");
    // When
    secrets.updateSecretProperties(second.getProperties().setContentType(null).setEnabled(true));
    secrets.beginDeleteSecret("life").setPollInterval(Duration.ofMillis(10)).waitForCompletion();
    // Then
    assertThatThrownBy(() -> secrets.getSecret("life"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("A secret with (name/id) life was not found in this key vault.");
    assertRefused(() -> secrets.setSecret("life", "third"), 409, "ObjectIsDeletedButRecoverable");
    assertThat(secrets.listDeletedSecrets().stream()).isNotEmpty();
    // When
    secrets
        .beginRecoverDeletedSecret("life")
        .setPollInterval(Duration.ofMillis(10))
        .waitForCompletion();
    // Then
    assertThat(secrets.getSecret("life").getValue()).isEqualTo("second");
    assertThat(secrets.listPropertiesOfSecretVersions("life").stream()).hasSize(2);
    // When
    secrets.beginDeleteSecret("life").setPollInterval(Duration.ofMillis(10)).waitForCompletion();
    secrets.purgeDeletedSecret("life");
    // Then
    assertThatThrownBy(() -> secrets.getDeletedSecret("life"))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void refusesKeysThatAVaultDoesNotMake() {
    assertRefused(
        () -> keys.createRsaKey(new CreateRsaKeyOptions("hardware").setHardwareProtected(true)),
        400,
        "Hardware key operation not allowed on standard vault");
    assertRefused(
        () -> keys.createRsaKey(new CreateRsaKeyOptions("small").setKeySize(1024)),
        400,
        "Unsupported key size (1024). Supported sizes are [2048, 3072, 4096]");
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
