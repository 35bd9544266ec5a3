package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import io.certwright.emulator.seed.DemoDirectory;
import io.certwright.emulator.seed.DemoTenant;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagedIdentityTest {

  private static final String ASK =
      "/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fvault.azure.net";

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  @Test
  void signsTheMachineInThroughTheSdk() {
    // Given
    var credential =
        new ManagedIdentityCredentialBuilder()
            .clientId(DemoDirectory.IDENTITY_CLIENT_ID)
            .httpClient(azure.transport())
            .build();
    // When
    var claims =
        EmulatedAzure.claims(
            credential
                .getTokenSync(
                    new TokenRequestContext().addScopes("https://vault.azure.net/.default"))
                .getToken());
    // Then
    assertThat(claims.path("oid").asText()).isEqualTo(DemoDirectory.IDENTITY_OBJECT_ID);
    assertThat(claims.path("xms_mirid").asText()).isEqualTo(DemoDirectory.IDENTITY_RESOURCE_ID);
  }

  @Test
  void readsCertificatesWithItsOwnRoles() {
    // Given
    var credential = new ManagedIdentityCredentialBuilder().httpClient(azure.transport()).build();
    // When
    var certificates = azure.certificates("kv-demo-001", credential).listPropertiesOfCertificates();
    // Then
    assertThat(certificates.stream().count()).isGreaterThan(25);
  }

  @Test
  void answersOnItsOwnPortAsAtTheAddressOfTheService() {
    // When
    var answer = azure.own("GET", ASK, null, "Metadata", "true");
    // Then
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("token_type").asText()).isEqualTo("Bearer");
    assertThat(answer.json().path("resource").asText()).isEqualTo("https://vault.azure.net");
    assertThat(answer.json().path("expires_in").asText()).isEqualTo("86399");
    assertThat(answer.json().path("expires_on").isTextual()).isTrue();
    assertThat(answer.json().path("client_id").asText())
        .isEqualTo(DemoDirectory.IDENTITY_CLIENT_ID);
  }

  @ParameterizedTest
  @CsvSource({
    "client_id,  55555555-5555-4555-8555-555555555555, 200",
    "object_id,  66666666-6666-4666-8666-666666666666, 200",
    "client_id,  99999999-9999-4999-8999-999999999999, 400",
    "object_id,  99999999-9999-4999-8999-999999999999, 400",
    "msi_res_id, /subscriptions/nowhere, 400",
  })
  void picksTheIdentityThatIsAskedFor(String selector, String value, int status) {
    var answer =
        azure.own(
            "GET",
            ASK + "&" + selector + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
            null,
            "Metadata",
            "true");
    assertThat(answer.status()).isEqualTo(status);
    if (status == 400) {
      assertThat(answer.body())
          .isEqualTo(
              "{\"error\":\"invalid_request\",\"error_description\":\"Identity not found\"}");
    }
  }

  @Test
  void knowsAnIdentityByItsResourceId() {
    var answer =
        azure.own(
            "GET",
            ASK + "&msi_res_id=" + DemoDirectory.IDENTITY_RESOURCE_ID,
            null,
            "Metadata",
            "true");
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void refusesAForgedRequest() {
    var answer = azure.own("GET", ASK, null);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":\"invalid_request\",\"error_description\":\"Required metadata header not"
                + " specified\"}");
  }

  @Test
  void refusesAResourceThatTheTenantDoesNotKnow() {
    var answer =
        azure.own(
            "GET",
            "/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https://nowhere.example",
            null,
            "Metadata",
            "true");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_resource");
  }

  @Test
  void asksWhichOfSeveralIdentitiesIsMeant() {
    String identities =
        """
        {"tenants":[{"id":"11111111-1111-4111-8111-111111111111","managedIdentities":[
          {"clientId":"55555555-5555-4555-8555-555555555551","resourceId":"/subscriptions/a"},
          {"clientId":"55555555-5555-4555-8555-555555555552","resourceId":"/subscriptions/b"}]}]}
        """;
    try (var two = EmulatedAzure.immediate(EmulatedAzure.seed(identities))) {
      assertThat(two.own("GET", ASK, null, "Metadata", "true").body())
          .contains("Multiple user assigned identities exist, please specify the clientId");
    }
  }

  @Test
  void prefersTheMachinesOwnIdentity() {
    String identities =
        """
        {"tenants":[{"id":"11111111-1111-4111-8111-111111111111","managedIdentities":[
          {"clientId":"55555555-5555-4555-8555-555555555551","resourceId":"/subscriptions/a"},
          {"clientId":"55555555-5555-4555-8555-555555555552","resourceId":"/subscriptions/b",
           "systemAssigned":true}]}]}
        """;
    try (var two = EmulatedAzure.immediate(EmulatedAzure.seed(identities))) {
      assertThat(two.own("GET", ASK, null, "Metadata", "true").json().path("client_id").asText())
          .isEqualTo("55555555-5555-4555-8555-555555555552");
    }
  }

  @Test
  void answersAsAppServiceDoes() {
    String ask = "/msi/token?api-version=2019-08-01&resource=https://management.azure.com/";
    var answer = azure.own("GET", ask, null, "X-IDENTITY-HEADER", "demo-identity-header");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("expires_on").isTextual()).isTrue();
    assertThat(azure.own("GET", ask, null).status()).isEqualTo(401);
  }
}
