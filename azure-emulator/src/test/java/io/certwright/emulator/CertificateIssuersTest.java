package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.exception.ResourceNotFoundException;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.models.AdministratorContact;
import com.azure.security.keyvault.certificates.models.CertificateContact;
import com.azure.security.keyvault.certificates.models.CertificateIssuer;
import com.azure.security.keyvault.certificates.models.CertificateOperation;
import com.azure.security.keyvault.certificates.models.CertificatePolicy;
import com.azure.security.keyvault.certificates.models.IssuerProperties;
import io.certwright.emulator.seed.DemoTenant;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Issuers and contacts of a vault, and orders at the CAs behind the issuers. */
class CertificateIssuersTest {

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  @AutoClose private static final EmulatedAzure later = EmulatedAzure.frozen();

  private final CertificateClient client = azure.certificates("kv-demo-001");

  @Test
  void keepsIssuersUntilTheyAreDeleted() {
    // When
    client.createIssuer(
        new CertificateIssuer("kept", "Test")
            .setAccountId("account")
            .setPassword("secret")
            .setOrganizationId("org")
            .setAdministratorContacts(
                List.of(new AdministratorContact().setFirstName("Ann").setEmail("ann@a.example"))));
    CertificateIssuer changed = client.getIssuer("kept").setAccountId("other").setEnabled(false);
    client.updateIssuer(changed);
    // Then
    CertificateIssuer issuer = client.getIssuer("kept");
    assertThat(issuer.getProvider()).isEqualTo("Test");
    assertThat(issuer.getAccountId()).isEqualTo("other");
    assertThat(issuer.getPassword()).isNull();
    assertThat(issuer.isEnabled()).isFalse();
    assertThat(issuer.getAdministratorContacts()).hasSize(1);
    assertThat(client.listPropertiesOfIssuers().stream().map(IssuerProperties::getName))
        .contains("kept");
    // When
    assertThat(client.deleteIssuer("kept").getOrganizationId()).isEqualTo("org");
    // Then
    assertThatThrownBy(() -> client.getIssuer("kept"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("Issuer not found");
  }

  @Test
  void showsAnIssuerAsTheServiceDoes() {
    var made =
        later.vault(
            "PUT",
            "/certificates/issuers/shown?api-version=7.6",
            "{\"provider\":\"DigiCert\",\"credentials\":{\"account_id\":\"a\",\"pwd\":\"p\"},"
                + "\"org_details\":{\"id\":\"o\"}}");
    long now = later.clock().instant().getEpochSecond();
    assertThat(made.body())
        .isEqualTo(
            ("{\"id\":\"https://kv-demo-001.vault.azure.net/certificates/issuers/shown\","
                    + "\"provider\":\"DigiCert\",\"credentials\":{\"account_id\":\"a\"},"
                    + "\"org_details\":{\"id\":\"o\",\"zip\":0},"
                    + "\"attributes\":{\"enabled\":true,\"created\":%d,\"updated\":%d}}")
                .formatted(now, now));
    var withoutOrganization =
        later.vault(
            "PUT",
            "/certificates/issuers/other?api-version=7.6",
            "{\"provider\":\"DigiCert\",\"credentials\":{\"account_id\":\"a\",\"pwd\":\"p\"}}");
    assertThat(withoutOrganization.status()).isEqualTo(400);
    assertThat(withoutOrganization.message()).isEqualTo("Id in organization details is not set");
    later.clock().move(Duration.ofSeconds(5));
    var again =
        later.vault(
            "PUT", "/certificates/issuers/shown?api-version=7.6", "{\"provider\":\"Test\"}");
    assertThat(again.json().at("/attributes/created").asLong()).isEqualTo(now);
    assertThat(again.json().at("/attributes/updated").asLong()).isEqualTo(now + 5);
    assertThat(again.json().at("/org_details").toString()).isEqualTo("{\"zip\":0}");
  }

  @Test
  void listsIssuersByPage() {
    for (String name : List.of("page-b", "page-A", "page-c")) {
      later.vault(
          "PUT",
          "/certificates/issuers/" + name + "?api-version=7.6",
          "{\"provider\":\"GlobalSign\"}");
    }
    var first =
        later.vault("GET", "/certificates/issuers?api-version=7.6&maxresults=1", null).json();
    assertThat(first.at("/value/0/id").asText()).endsWith("/certificates/issuers/page-A");
    assertThat(first.at("/value/0/provider").asText()).isEqualTo("GlobalSign");
    String next = first.path("nextLink").asText();
    var second = later.vault("GET", next.substring(next.indexOf("/certificates")), null).json();
    assertThat(second.at("/value/0/id").asText()).endsWith("/certificates/issuers/page-b");
  }

  @Test
  void ordersAtTheCaOfAnIssuer() {
    // Given
    client.createIssuer(
        new CertificateIssuer("digicert", "DigiCert")
            .setAccountId("a")
            .setPassword("right")
            .setOrganizationId("o"));
    // When
    var poller =
        client
            .beginCreateCertificate(
                "ordered", new CertificatePolicy("digicert", "CN=ordered.example"))
            .setPollInterval(Duration.ofMillis(10));
    poller.waitUntil(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED);
    // Then
    assertThat(poller.getFinalResult().getPolicy().getIssuerName()).isEqualTo("digicert");
    assertThat(poller.getFinalResult().getCer()).isNotEmpty();
  }

  @Test
  void failsAnOrderOfWrongCredentials() {
    // Given
    client.createIssuer(
        new CertificateIssuer("wrong", "DigiCert")
            .setAccountId("test")
            .setPassword("test")
            .setOrganizationId("test"));
    // When
    client.beginCreateCertificate("failed", new CertificatePolicy("wrong", "CN=a.example")).poll();
    CertificateOperation operation = client.getCertificateOperation("failed").poll().getValue();
    // Then
    assertThat(operation.getStatus()).isEqualTo("failed");
    assertThat(operation.getStatusDetails()).startsWith("Pending certificate created.");
    assertThat(operation.getError().getCode()).isEqualTo("Request rejected");
    assertThat(operation.getError().getMessage())
        .isEqualTo(
            "The call to DigiCert failed with Error code access_denied|access_denied_invalid_key"
                + " and Message Access denied due to access_denied_invalid_key.. If you have any"
                + " questions or concerns, please feel free to reach out to DigiCert for support at"
                + " support@digicert.com or 1-801-701-9600.");
    assertThat(client.getCertificate("failed").getProperties().isEnabled()).isFalse();
  }

  @Test
  void refusesToMergeWhatACaIsAtWorkOn() {
    // Given
    later.vault("PUT", "/certificates/issuers/slow?api-version=7.6", "{\"provider\":\"Test\"}");
    var created =
        later.vault(
            "POST",
            "/certificates/slow/create?api-version=7.6",
            "{\"policy\":{\"x509_props\":{\"subject\":\"CN=a\"},\"issuer\":{\"name\":\"slow\","
                + "\"cty\":\"OV-SSL\",\"cert_transparency\":false}}}");
    // When
    var merged =
        later.vault(
            "POST", "/certificates/slow/pending/merge?api-version=7.6", "{\"x5c\":[\"MA==\"]}");
    // Then
    assertThat(created.json().path("issuer").path("cty").asText()).isEqualTo("OV-SSL");
    assertThat(created.json().path("issuer").has("cert_transparency")).isFalse();
    assertThat(merged.status()).isEqualTo(403);
    assertThat(merged.message())
        .isEqualTo(
            "Merge is forbidden on pending object created with issuer : slow while it is in"
                + " progess.");
    var issuer =
        later.vault("GET", "/certificates/slow/policy?api-version=7.6", null).json().path("issuer");
    assertThat(issuer.path("cty").asText()).isEqualTo("OV-SSL");
    assertThat(issuer.path("cert_transparency").asBoolean(true)).isFalse();
  }

  @Test
  void keepsTheContactsOfAVault() {
    // When
    var set =
        client.setContacts(
            List.of(
                new CertificateContact().setEmail("a@a.example").setName("A").setPhone("1"),
                new CertificateContact().setEmail("b@a.example")));
    assertThat(set.stream()).hasSize(2);
    // Then
    assertThat(client.listContacts().stream().map(CertificateContact::getEmail))
        .containsExactly("a@a.example", "b@a.example");
    assertThat(client.deleteContacts().stream()).hasSize(2);
    assertThatThrownBy(() -> client.listContacts().stream().toList())
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("Contacts not found");
  }
}
