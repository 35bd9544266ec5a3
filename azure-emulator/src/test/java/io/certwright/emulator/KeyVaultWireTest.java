package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.seed.DemoTenant;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies and headers that the SDKs hide, as the real service sends them. */
class KeyVaultWireTest {

  private static final String UNKNOWN_POLICY =
      "{\"policy\":{\"x509_props\":{\"subject\":\"CN=a.example\"},\"issuer\":{\"name\":\"Unknown\"}}}";

  @AutoClose private static final EmulatedAzure azure = EmulatedAzure.frozen();

  @Test
  void challengesBeforeItLooksAtAnythingElse() {
    var answer =
        azure.raw().send("POST", EmulatedAzure.VAULT + "/certificates//create", "not json");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate"))
        .isEqualTo(
            "Bearer authorization=\"https://login.microsoftonline.com/"
                + DemoTenant.TENANT_ID
                + "\", resource=\"https://vault.azure.net\"");
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"Unauthorized\",\"message\":\"AKV10000: Request is missing a"
                + " Bearer, PoP, or MTLS_POP token.\"}}");
  }

  @Test
  void refusesATokenForAnotherService() {
    var answer =
        azure
            .raw()
            .send(
                "GET",
                EmulatedAzure.VAULT + "/certificates?api-version=7.6",
                null,
                "Authorization",
                "Bearer " + azure.token("https://management.azure.com/"));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.message())
        .isEqualTo(
            "AKV10022: Invalid audience. Expected https://vault.azure.net, found:"
                + " https://management.azure.com/.");
  }

  @Test
  void refusesATokenThatWasTamperedWith() {
    String token = azure.token("https://vault.azure.net");
    String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
    var answer =
        azure
            .raw()
            .send(
                "GET",
                EmulatedAzure.VAULT + "/certificates?api-version=7.6",
                null,
                "Authorization",
                "Bearer " + forged);
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void answersAnEmptyNameWithMethodNotAllowed() {
    var answer = azure.vault("POST", "/certificates//create?api-version=7.6", "{}");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"MethodNotAllowed\",\"message\":\"HTTP POST not allowed\"}}");
  }

  @Test
  void sendsTheHeadersThatComeWithEveryReply() {
    var answer = azure.vault("GET", "/certificates/none/?api-version=7.6", null);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(answer.header("x-ms-keyvault-region")).isEqualTo("westeurope");
    assertThat(answer.header("x-ms-request-id")).hasSize(36);
    assertThat(answer.message())
        .startsWith("A certificate with (name/id) none was not found in this key vault.");
  }

  @Test
  void announcesAPendingOperation() {
    // When
    var created =
        azure.vault("POST", "/certificates/announced/create?api-version=7.6", UNKNOWN_POLICY);
    String requestId = created.json().path("request_id").asText();
    // Then
    assertThat(created.status()).isEqualTo(202);
    assertThat(created.header("Retry-After")).isEqualTo("10");
    assertThat(created.header("Location"))
        .isEqualTo(
            EmulatedAzure.VAULT
                + "/certificates/announced/pending?api-version=7.6&request_id="
                + requestId);
    assertThat(created.json().path("status_details").asText())
        .isEqualTo("Pending certificate created. Please Perform Merge to complete the request.");
    // Then by its id
    assertThat(pending("announced", "&request_id=" + requestId).status()).isEqualTo(200);
    assertThat(pending("announced", "&request_id=other").status()).isEqualTo(404);
  }

  @Test
  void showsACertificateThatIsOnlyRequestedAsDisabled() {
    azure.vault("POST", "/certificates/requested/create?api-version=7.6", UNKNOWN_POLICY);
    var answer = azure.vault("GET", "/certificates/requested?api-version=7.6", null);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("attributes").path("enabled").asBoolean(true)).isFalse();
    assertThat(answer.json().has("cer")).isFalse();
    assertThat(answer.json().has("kid")).isFalse();
    assertThat(answer.json().path("policy").path("lifetime_actions").toString())
        .contains("EmailContacts");
  }

  @Test
  void leavesPolicyAndPendingOutOfOneVersion() {
    // Given
    var latest = finished("one-version");
    String id = latest.json().path("id").asText();
    // When
    String path = id.substring(EmulatedAzure.VAULT.length()) + "?api-version=7.6";
    var version = azure.vault("GET", path, null);
    var updated = azure.vault("PATCH", path, "{\"attributes\":{\"enabled\":false}}");
    // Then
    assertThat(latest.json().has("policy")).isTrue();
    assertThat(latest.json().has("pending")).isTrue();
    assertThat(version.json().has("policy")).isFalse();
    assertThat(version.json().has("pending")).isFalse();
    assertThat(updated.json().has("policy")).isFalse();
    assertThat(updated.json().has("pending")).isTrue();
    assertThat(updated.json().path("attributes").path("enabled").asBoolean(true)).isFalse();
  }

  @Test
  void linksTheNextPageWithAPortAndASkipToken() {
    var first = azure.vault("GET", "/certificates?api-version=7.6&maxresults=2", null);
    String next = first.json().path("nextLink").asText();
    assertThat(next)
        .startsWith(
            "https://kv-demo-001.vault.azure.net:443/certificates?api-version=7.6&$skiptoken=")
        .endsWith("&maxresults=2");
    var second = azure.vault("GET", next.substring(next.indexOf("/certificates")), null);
    assertThat(second.json().path("value")).hasSize(2);
    assertThat(second.json().path("value").path(0))
        .isNotEqualTo(first.json().path("value").path(0));
    assertThat(first.json().path("value").path(0).path("subject").asText("none")).isEmpty();
  }

  @Test
  void endsAListWithANullLink() {
    var answer = azure.vault("GET", "/certificates/none/versions?api-version=7.6", null);
    assertThat(answer.body()).isEqualTo("{\"value\":[],\"nextLink\":null}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET  | /certificates                                  | 400 | BadParameter",
        "GET  | /certificates?api-version=1.0                  | 400 | BadParameter",
        "GET  | /certificates?api-version=7.6&maxresults=26    | 400 | BadParameter",
        "GET  | /certificates/bad_name?api-version=7.6         | 400 | BadParameter",
        "GET  | /certificates/none/pending?api-version=7.6     | 404 | PendingCertificateNotFound",
        "POST | /certificates/none/pending/merge?api-version=7.6 | 404 | PendingCertificateNotFound",
        "GET  | /deletedcertificates/none?api-version=7.6      | 404 | CertificateNotFound",
        "POST | /deletedcertificates/none/recover?api-version=7.6 | 404 | CertificateNotFound",
        "PUT  | /certificates/none?api-version=7.6             | 405 | MethodNotAllowed",
        "GET  | /certificates/contacts?api-version=7.6         | 501 | NotImplemented",
        "GET  | /certificates/issuers/one?api-version=7.6      | 501 | NotImplemented",
        "GET  | /secrets?api-version=7.6                       | 501 | NotImplemented",
      })
  void refusesWithTheTrueStatusAndCode(String method, String path, int status, String code) {
    var answer = azure.vault(method, path, null);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.error()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'x509_props':{'subject':'Self'}}                  | policy.x509_props has invalid value. Invalid X.500",
        "{'x509_props':{'subject':''}}                      | policy.x509_props",
        "{'x509_props':{'subject':'CN=a','key_usage':['no']}} | policy.x509_props",
        "{'x509_props':{'subject':'CN=a','validity_months':0}} | policy.x509_props",
        "{'x509_props':{'subject':'CN=a'},'key_props':{'kty':'RSA','key_size':1024}} | policy.key_props",
        "{'x509_props':{'subject':'CN=a'},'key_props':{'kty':'EC','crv':'P-1'}} | policy.key_props",
        "{'x509_props':{'subject':'CN=a'},'key_props':{'kty':'RSA-HSM'}} | policy.key_props",
        "{'x509_props':{'subject':'CN=a'},'issuer':{'name':'DigiCertObject'}} | Issuer not found",
      })
  void refusesPoliciesThatMakeNoSense(String policy, String message) {
    var answer =
        azure.vault(
            "POST",
            "/certificates/nonsense/create?api-version=7.6",
            "{\"policy\":" + policy.replace('\'', '"') + "}");
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.message()).contains(message);
    assertThat(azure.vault("GET", "/certificates/nonsense?api-version=7.6", null).status())
        .as("nothing is left behind")
        .isEqualTo(404);
  }

  @Test
  void takesUrisAndAddressesSinceTheVersionThatHasThem() throws GeneralSecurityException {
    // Given
    String policy =
        "{\"policy\":{\"x509_props\":{\"subject\":\"CN=a.example\",\"sans\":{"
            + "\"dns_names\":[\"a.example\"],\"uris\":[\"spiffe://a\"],\"ipAddresses\":[\"10.0.0.1\"]"
            + "}},\"issuer\":{\"name\":\"Self\"}}}";
    // When
    azure.vault("POST", "/certificates/addresses/create?api-version=2025-07-01", policy);
    azure.vault("POST", "/certificates/no-addresses/create?api-version=7.6", policy);
    // Then
    assertThat(sans("addresses")).contains("spiffe://a", "10.0.0.1");
    assertThat(sans("no-addresses")).contains("a.example").doesNotContain("spiffe", "10.0.0.1");
  }

  @Test
  void ignoresThatAMergeSaysDisabled() {
    // Given
    var created =
        azure.vault("POST", "/certificates/enabled/create?api-version=7.6", UNKNOWN_POLICY);
    byte[] csr = Base64.getDecoder().decode(created.json().path("csr").asText());
    String signed = Base64.getEncoder().encodeToString(new TestAuthority().sign(csr));
    // When
    var merged =
        azure.vault(
            "POST",
            "/certificates/enabled/pending/merge?api-version=7.6",
            "{\"x5c\":[\"" + signed + "\"],\"attributes\":{\"enabled\":false}}");
    // Then
    assertThat(merged.status()).isEqualTo(201);
    assertThat(merged.header("Location"))
        .isEqualTo(EmulatedAzure.VAULT + "/certificates/enabled?api-version=7.6");
    assertThat(merged.json().path("attributes").path("enabled").asBoolean()).isTrue();
    assertThat(pending("enabled", "").json().path("target").asText())
        .isEqualTo(EmulatedAzure.VAULT + "/certificates/enabled");
  }

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

  /** The alternative names that the finished certificate itself carries. */
  private static String sans(String name) throws GeneralSecurityException {
    azure.clock().move(Duration.ofSeconds(2));
    var answer = azure.vault("GET", "/certificates/" + name + "?api-version=2025-07-01", null);
    byte[] der = Base64.getDecoder().decode(answer.json().path("cer").asText());
    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));
    return certificate.getSubjectAlternativeNames().toString();
  }

  private static RawHttp.Answer finished(String name) {
    azure.vault(
        "POST",
        "/certificates/" + name + "/create?api-version=7.6",
        UNKNOWN_POLICY.replace("Unknown", "Self"));
    azure.clock().move(Duration.ofSeconds(1));
    return azure.vault("GET", "/certificates/" + name + "/?api-version=7.6", null);
  }

  private static RawHttp.Answer pending(String name, String query) {
    return azure.vault("GET", "/certificates/" + name + "/pending?api-version=7.6" + query, null);
  }
}
