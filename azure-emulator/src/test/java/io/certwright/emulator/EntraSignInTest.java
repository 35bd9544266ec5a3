package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.TokenRequestContext;
import io.certwright.emulator.seed.DemoTenant;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntraSignInTest {

  private static final String UNKNOWN = "99999999-9999-4999-8999-999999999999";

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  @Test
  void signsAnApplicationInThroughTheSdk() {
    // When
    var token =
        azure
            .credential()
            .getTokenSync(new TokenRequestContext().addScopes("https://vault.azure.net/.default"));
    // Then
    String claims = new String(Base64.getUrlDecoder().decode(token.getToken().split("\\.")[1]));
    assertThat(claims)
        .contains("\"aud\":\"https://vault.azure.net\"")
        .contains("\"iss\":\"https://sts.windows.net/" + DemoTenant.TENANT_ID + "/\"")
        .contains("\"appid\":\"" + DemoTenant.APPLICATION_ID + "\"")
        .contains("\"oid\":\"" + DemoTenant.OBJECT_ID + "\"");
    assertThat(token.isExpired()).isFalse();
  }

  @Test
  void theSdkSeesTheTrueCodeOfAWrongSecret() {
    var credential =
        azure.credential(DemoTenant.TENANT_ID, DemoTenant.APPLICATION_ID, "not the secret");
    assertThatThrownBy(
            () ->
                credential.getTokenSync(
                    new TokenRequestContext().addScopes("https://vault.azure.net/.default")))
        .hasMessageContaining("AADSTS7000215");
  }

  @ParameterizedTest
  @CsvSource({
    "wrong secret,      22222222-2222-4222-8222-222222222222, wrong, 401, invalid_client, 7000215",
    "expired secret,    22222222-2222-4222-8222-222222222223, demo-secret-that-has-expired,"
        + " 401, invalid_client, 7000222",
    "no such app,       99999999-9999-4999-8999-999999999999, any, 400, unauthorized_client, 700016",
  })
  void refusesBadCredentials(
      String what, String application, String secret, int status, String error, int code) {
    var answer =
        token(DemoTenant.TENANT_ID, application, secret, "https://vault.azure.net/.default");
    assertThat(answer.status()).as(what).isEqualTo(status);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
    assertThat(answer.json().path("error_codes").path(0).asInt()).isEqualTo(code);
    assertThat(answer.json().path("error_uri").asText())
        .isEqualTo("https://login.microsoftonline.com/error?code=" + code);
  }

  @ParameterizedTest
  @CsvSource({
    "https://vault.azure.net,          invalid_scope,    1002012",
    "one/.default two/.default,        invalid_scope,    70011",
    "https://nowhere.example/.default, invalid_resource, 500011",
    "'',                               invalid_request,  900144",
  })
  void refusesScopesThatClientCredentialsCannotHave(String scope, String error, int code) {
    var answer = token(DemoTenant.TENANT_ID, DemoTenant.APPLICATION_ID, DemoTenant.SECRET, scope);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
    assertThat(answer.json().path("error_codes").path(0).asInt()).isEqualTo(code);
  }

  @Test
  void describesAWrongSecretInTheWordsOfEntra() {
    var answer =
        token(
            DemoTenant.TENANT_ID,
            DemoTenant.APPLICATION_ID,
            "wrong",
            "https://vault.azure.net/.default");
    assertThat(answer.json().path("error_description").asText())
        .startsWith(
            "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the"
                + " request is the client secret value, not the client secret ID, for a secret"
                + " added to app '"
                + DemoTenant.APPLICATION_ID
                + "'. Trace ID: ")
        .contains(" Correlation ID: ", " Timestamp: ");
  }

  @Test
  void tellsAnUnknownTenantFromAMalformedOne() {
    var unknown = token(UNKNOWN, DemoTenant.APPLICATION_ID, DemoTenant.SECRET, "x/.default");
    var malformed = token("nonsense", DemoTenant.APPLICATION_ID, DemoTenant.SECRET, "x/.default");
    assertThat(unknown.json().path("error").asText()).isEqualTo("invalid_request");
    assertThat(unknown.json().path("error_codes").path(0).asInt()).isEqualTo(90002);
    assertThat(malformed.json().path("error_codes").path(0).asInt()).isEqualTo(900023);
  }

  @Test
  void calledAnUnknownTenantByAnotherNameInDiscovery() {
    var answer =
        azure
            .raw()
            .send(
                "GET",
                "https://login.microsoftonline.com/"
                    + UNKNOWN
                    + "/v2.0/.well-known/openid-configuration",
                null);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_tenant");
  }

  @Test
  void answersTheOlderEndpointWithNumbersAsText() {
    var answer =
        azure
            .raw()
            .send(
                "POST",
                "https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/token",
                EmulatedAzure.tokenForm(DemoTenant.APPLICATION_ID, DemoTenant.SECRET, "ignored")
                    + "&resource=https://management.azure.com/");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("expires_in").isTextual()).isTrue();
    assertThat(answer.json().path("resource").asText()).isEqualTo("https://management.azure.com/");
  }

  @Test
  void givesADayToClientsThatHandleClaimsChallenges() {
    String claims =
        "%7B%22access_token%22%3A%7B%22xms_cc%22%3A%7B%22values%22%3A%5B%22cp1%22%5D%7D%7D%7D";
    var answer =
        azure
            .raw()
            .send(
                "POST",
                "https://login.microsoftonline.com/" + DemoTenant.TENANT_ID + "/oauth2/v2.0/token",
                EmulatedAzure.tokenForm(
                        DemoTenant.APPLICATION_ID,
                        DemoTenant.SECRET,
                        "https://vault.azure.net/.default")
                    + "&claims="
                    + claims);
    assertThat(answer.json().path("expires_in").asInt()).isEqualTo(86399);
    assertThat(answer.json().path("expires_in").isInt()).isTrue();
  }

  @Test
  void listsTheHostsThatBelongTogether() {
    var answer =
        azure
            .raw()
            .send(
                "GET",
                "https://login.microsoftonline.com/common/discovery/instance?api-version=1.1"
                    + "&authorization_endpoint=https%3A%2F%2Flogin.microsoftonline.com%2F"
                    + DemoTenant.TENANT_ID
                    + "%2Foauth2%2Fv2.0%2Fauthorize",
                null);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("metadata").path(0).path("aliases").path(0).asText())
        .isEqualTo("login.microsoftonline.com");
    assertThat(answer.json().path("tenant_discovery_endpoint").asText())
        .endsWith(DemoTenant.TENANT_ID + "/v2.0/.well-known/openid-configuration");
  }

  private static RawHttp.Answer token(
      String tenant, String application, String secret, String scope) {
    return azure
        .raw()
        .send(
            "POST",
            "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token",
            EmulatedAzure.tokenForm(application, secret, scope),
            "Content-Type",
            "application/x-www-form-urlencoded");
  }
}
