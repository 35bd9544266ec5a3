package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Imports beyond what the SDK test covers. */
class CertificateImportTest {

  @AutoClose private static final EmulatedAzure azure = EmulatedAzure.frozen();

  @Test
  void importsPemWithThePolicyOfItsCertificate() {
    // Given
    String pem = new TestAuthority().pem("C=US,O=Contoso,CN=pem.example").replace("\n", "\\n");
    String body =
        "{\"value\":\"%s\",\"policy\":{\"secret_props\":{\"contentType\":\"application/x-pem-file\"},"
            + "\"x509_props\":{\"subject\":\"CN=ignored\"}}}";
    // When
    var answer =
        azure.vault("POST", "/certificates/pem/import?api-version=7.6", body.formatted(pem));
    var windows =
        azure.vault(
            "POST",
            "/certificates/crlf/import?api-version=7.6",
            body.formatted(pem.replace("\\n", "\\r\\n")));
    // Then
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("policy").path("x509_props").path("subject").asText())
        .isEqualTo("CN=pem.example, O=Contoso, C=US");
    assertThat(answer.json().has("pending")).isFalse();
    assertThat(windows.status()).isEqualTo(400);
  }

  @Test
  void refusesAPkcs12StoreWithAnotherPassword() {
    byte[] store = new TestAuthority().pkcs12("CN=a", "right", Duration.ofDays(9));
    var answer =
        azure.vault(
            "POST",
            "/certificates/locked/import?api-version=7.6",
            "{\"value\":\"%s\",\"pwd\":\"wrong\"}"
                .formatted(Base64.getEncoder().encodeToString(store)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).startsWith("The specified PKCS#12 X.509 certificate content");
  }

  @Test
  void keepsWhatTheCertificateDoesNotSay() {
    byte[] store = new TestAuthority().pkcs12("CN=a", "pw", Duration.ofDays(30));
    var policy =
        azure
            .vault(
                "POST",
                "/certificates/kept/import?api-version=7.6",
                ("{\"value\":\"%s\",\"pwd\":\"pw\",\"policy\":{\"key_props\":"
                        + "{\"exportable\":false,\"reuse_key\":true},\"lifetime_actions\":[{"
                        + "\"trigger\":{\"days_before_expiry\":7},"
                        + "\"action\":{\"action_type\":\"EmailContacts\"}}]}}")
                    .formatted(Base64.getEncoder().encodeToString(store)))
            .json()
            .path("policy");
    assertThat(policy.at("/key_props/exportable").asBoolean(true)).isFalse();
    assertThat(policy.at("/key_props/reuse_key").asBoolean()).isTrue();
    assertThat(policy.at("/lifetime_actions/0/trigger/days_before_expiry").asInt()).isEqualTo(7);
  }

  @Test
  void importsNothingThatHasExpired() {
    byte[] store = new TestAuthority().pkcs12("CN=a", "pw", Duration.ofDays(-1));
    var answer =
        azure.vault(
            "POST",
            "/certificates/expired/import?api-version=7.6",
            "{\"value\":\"%s\",\"pwd\":\"pw\"}"
                .formatted(Base64.getEncoder().encodeToString(store)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo("CertificateExpired");
  }
}
