package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What a policy may say, and what becomes of it. */
class CertificatePolicyTest {

  @AutoClose private static final EmulatedAzure azure = EmulatedAzure.frozen();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'x509_props':{'subject':'Self'}}                  | policy.x509_props has invalid value."
            + " Invalid X.500",
        "{'x509_props':{'subject':''}}                      | policy.x509_props",
        "{'x509_props':{'subject':'CN=a','key_usage':['no']}} | policy.x509_props",
        "{'x509_props':{'subject':'CN=a','validity_months':0}} | policy.x509_props",
        "{'x509_props':{'subject':'CN=a'},'key_props':{'kty':'RSA','key_size':1024}} | Unsupported"
            + " key size (1024). Supported sizes are [2048, 3072, 4096]",
        "{'x509_props':{'subject':'CN=a'},'key_props':{'kty':'EC','crv':'P-1'}} | Unsupported curve"
            + " (P-1)",
        "{'x509_props':{'subject':'CN=a'},'key_props':{'kty':'RSA-HSM'}} | Hardware key operation"
            + " not allowed on standard vault",
        "{'x509_props':{'subject':'CN=a','ekus':['9.9']}} | policy.x509_props",
        "{'x509_props':{'subject':'CN=a'},'issuer':{'name':'DigiCertObject'}} | Issuer not found",
        "{'x509_props':{'subject':'CN=a'},'key_props':{'kty':'oct'}} | Invalid kty value: oct",
        "{'x509_props':{'subject':'CN=a'},'lifetime_actions':[{},{}]} | At most one action is"
            + " allowed",
        "{'x509_props':{'subject':'CN=a','validity_months':1},'lifetime_actions':[{'trigger':{'days_before_expiry':28},'action':{'action_type':'AutoRenew'}}]}"
            + " | policy.lifetime_actions",
        "{'x509_props':{'subject':'CN=a'},'lifetime_actions':[{'trigger':{'lifetime_percentage':100},'action':{'action_type':'AutoRenew'}}]}"
            + " | policy.lifetime_actions",
        "null | Property policy has invalid value",
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
  void keepsUrisAndAddressesWhenAnEarlierVersionChangesSomethingElse() {
    // Given
    azure.vault(
        "POST",
        "/certificates/kept-addresses/create?api-version=2025-07-01",
        "{\"policy\":{\"x509_props\":{\"subject\":\"\",\"sans\":{"
            + "\"uris\":[\"spiffe://a\"],\"ipAddresses\":[\"10.0.0.1\"]}}}}");
    // When
    var patched =
        azure.vault(
            "PATCH",
            "/certificates/kept-addresses/policy?api-version=7.6",
            "{\"x509_props\":{\"validity_months\":3}}");
    // Then
    assertThat(patched.status()).isEqualTo(200);
    assertThat(
            azure
                .vault("GET", "/certificates/kept-addresses/policy?api-version=2025-07-01", null)
                .json()
                .path("x509_props")
                .path("sans"))
        .hasToString("{\"uris\":[\"spiffe://a\"],\"ipAddresses\":[\"10.0.0.1\"]}");
  }

  @Test
  void changesAPolicyFieldByField() {
    // Given
    azure.vault(
        "POST",
        "/certificates/policy/create?api-version=7.6",
        "{\"policy\":{\"x509_props\":{\"subject\":\"CN=a.example\"}}}");
    // When
    var patched =
        azure.vault(
            "PATCH",
            "/certificates/policy/policy?api-version=7.6",
            "{\"x509_props\":{\"validity_months\":3},\"key_props\":{\"kty\":\"EC\"}}");
    // Then
    assertThat(patched.status()).isEqualTo(200);
    assertThat(patched.json().path("x509_props").path("validity_months").asInt()).isEqualTo(3);
    assertThat(patched.json().path("x509_props").path("subject").asText())
        .isEqualTo("CN=a.example");
    assertThat(patched.json().path("key_props").path("crv").asText()).isEqualTo("P-256");
    assertThat(azure.vault("GET", "/certificates/policy/policy?api-version=7.6", null).json())
        .isEqualTo(patched.json());
  }

  @Test
  void makesHardwareKeysInPremiumVaultsThatNobodyCanExport() {
    String policy =
        "{\"policy\":{\"x509_props\":{\"subject\":\"CN=a\"},\"key_props\":{\"kty\":\"EC-HSM\"%s}}}";
    assertThat(premium("one", policy.formatted("")).status()).isEqualTo(202);
    assertThat(premium("two", policy.formatted(",\"exportable\":true")).message())
        .startsWith("Property policy.key_props has invalid value.");
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

  private static RawHttp.Answer premium(String name, String body) {
    return azure
        .raw()
        .send(
            "POST",
            "https://kv-demo-004.vault.azure.net/certificates/%s/create?api-version=7.6"
                .formatted(name),
            body,
            "Authorization",
            "Bearer " + azure.token("https://vault.azure.net"));
  }
}
