package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.seed.DemoTenant;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    // Then clients are told to ask again, though nothing will happen by itself
    assertThat(pending("announced", "").header("Retry-After")).isEqualTo("10");
    // Then by its id
    assertThat(pending("announced", "&request_id=" + requestId).status()).isEqualTo(200);
    assertThat(pending("announced", "&request_id=other").status()).isEqualTo(404);
  }

  @Test
  void saysWhenToAskAgainWhileAnIssuerIsAtWork() {
    azure.vault(
        "POST",
        "/certificates/at-work/create?api-version=7.6",
        UNKNOWN_POLICY.replace("Unknown", "Self"));
    var atWork = pending("at-work", "");
    azure.clock().move(Duration.ofSeconds(1));
    var done = pending("at-work", "");
    assertThat(atWork.header("Retry-After")).isEqualTo("10");
    assertThat(atWork.json().path("status_details").asText())
        .isEqualTo(
            "Pending certificate created. Certificate request is in progress. This may take some"
                + " time based on the issuer provider. Please check again later.");
    assertThat(done.header("Retry-After")).isNull();
    assertThat(done.json().has("status_details")).isFalse();
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
        "POST | /certificates/none/pending/merge?api-version=7.6 | 404 |"
            + " PendingCertificateNotFound",
        "GET  | /deletedcertificates/none?api-version=7.6      | 404 | CertificateNotFound",
        "POST | /deletedcertificates/none/recover?api-version=7.6 | 404 | CertificateNotFound",
        "PUT  | /certificates/none?api-version=7.6             | 405 | MethodNotAllowed",
        "GET  | /certificates/contacts?api-version=7.6         | 404 | ContactsNotFound",
        "GET  | /certificates/issuers/one?api-version=7.6      | 404 | CertificateIssuerNotFound",
        "GET  | /certificates/issuers/no_name?api-version=7.6  | 400 | BadParameter",
      })
  void refusesWithTheTrueStatusAndCode(String method, String path, int status, String code) {
    var answer = azure.vault(method, path, null);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.error()).isEqualTo(code);
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
  void refusesMoreThanFifteenTags() {
    String tags =
        IntStream.range(0, 16)
            .mapToObj("\"t%d\":\"v\""::formatted)
            .collect(Collectors.joining(",", "{", "}"));
    var answer =
        azure.vault("PATCH", "/certificates/shop-00001?api-version=7.6", "{\"tags\":" + tags + "}");
    assertThat(answer.message()).isEqualTo("Property  has invalid value\r\n");
  }

  @ParameterizedTest
  @CsvSource({"256, 256, 200", "257, 1, 400", "1, 257, 400"})
  void takesTagsOfALength(int name, int value, int status) {
    var answer =
        azure.vault(
            "PATCH",
            "/certificates/shop-00001?api-version=7.6",
            "{\"tags\":{\"%s\":\"%s\"}}".formatted("n".repeat(name), "v".repeat(value)));
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void listsTheDeletedWithWhatIsNeededToRecoverThem() {
    // Given
    finished("listed");
    azure.vault("DELETE", "/certificates/listed?api-version=7.6", null);
    azure.clock().move(Duration.ofSeconds(1));
    // When
    var item =
        azure.vault("GET", "/deletedcertificates?api-version=7.6", null).json().at("/value/0");
    // Then
    assertThat(item.path("recoveryId").asText())
        .isEqualTo(EmulatedAzure.VAULT + "/deletedcertificates/listed");
    assertThat(item.path("scheduledPurgeDate").asLong() - item.path("deletedDate").asLong())
        .isEqualTo(90 * 86400);
    assertThat(item.path("attributes").path("recoverableDays").asInt()).isEqualTo(90);
    assertThat(item.has("subject")).isFalse();
    assertThat(azure.vault("DELETE", "/deletedcertificates/listed?api-version=7.6", null).status())
        .isEqualTo(204);
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
