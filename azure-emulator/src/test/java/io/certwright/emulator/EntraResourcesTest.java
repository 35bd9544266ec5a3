package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.tenant.directory.Application;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntraResourcesTest {

  private static final String TENANT = "11111111-1111-4111-8111-111111111111";
  private static final String CLIENT = "22222222-2222-4222-8222-222222222221";
  private static final String API = "22222222-2222-4222-8222-222222222222";
  private static final String OLD_API = "22222222-2222-4222-8222-222222222223";
  private static final String SEED =
      """
      {"tenants":[{"id":"%s","applications":[
        {"id":"%s","secrets":[{"value":"s3cret"}],"accessTokenLifetimeSeconds":42,
         "roles":{"%s":["Jobs.Run"]}},
        {"id":"%s","name":"API","identifierUris":["api://jobs"],"appRoles":["Jobs.Run"],
         "accessTokenVersion":2},
        {"id":"%s","name":"Old API","identifierUris":["https://old.contoso.com"]}]}]}
      """
          .formatted(TENANT, CLIENT, API, API, OLD_API);

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(EmulatedAzure.seed(SEED));

  @ParameterizedTest
  @CsvSource({
    "https://vault.azure.net/.default,                https://vault.azure.net",
    "https://management.azure.com/.default,           https://management.azure.com",
    "https://management.azure.com//.default,          https://management.azure.com/",
    "https://management.core.windows.net//.default,   https://management.core.windows.net/",
    "https://old.contoso.com/.default,                https://old.contoso.com",
    "22222222-2222-4222-8222-222222222223/.default,   22222222-2222-4222-8222-222222222223",
    "https://graph.microsoft.com/.default openid,     https://graph.microsoft.com",
  })
  void theAudienceIsWhatWasAskedFor(String scope, String audience) {
    JsonNode claims = EmulatedAzure.claims(token(scope).json().path("access_token").asText());
    assertThat(claims.path("aud").asText()).isEqualTo(audience);
    assertThat(claims.path("ver").asText()).isEqualTo("1.0");
    assertThat(claims.path("idtyp").asText()).isEqualTo("app");
  }

  @Test
  void anApiOfTheSecondVersionGetsTokensOfItsOwnKind() {
    JsonNode claims =
        EmulatedAzure.claims(token("api://jobs/.default").json().path("access_token").asText());
    assertThat(claims.path("aud").asText()).isEqualTo(API);
    assertThat(claims.path("azp").asText()).isEqualTo(CLIENT);
    assertThat(claims.path("iss").asText())
        .isEqualTo("https://login.microsoftonline.com/" + TENANT + "/v2.0");
    assertThat(claims.path("roles").toString()).isEqualTo("[\"Jobs.Run\"]");
  }

  @Test
  void theLifetimeIsThatOfTheSeed() {
    JsonNode answer = token("https://vault.azure.net/.default").json();
    assertThat(answer.path("expires_in").asInt()).isEqualTo(42);
    assertThat(answer.path("ext_expires_in").asInt()).isEqualTo(42);
    JsonNode claims = EmulatedAzure.claims(answer.path("access_token").asText());
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(42);
  }

  @ParameterizedTest
  @CsvSource({
    "https://vault.azure.cn/.default,  invalid_resource, 500011",
    "api://unknown/.default,           invalid_resource, 500011",
    "api://jobs/run,                   invalid_scope,    1002012",
    "api://jobs/.default https://vault.azure.net/.default, invalid_scope, 70011",
  })
  void refusesOtherAudiences(String scope, String error, int code) {
    assertRefused(token(scope), 400, error, code);
  }

  @Test
  void aDisabledApplicationNeitherSignsInNorIsAResource() {
    Application client = application(CLIENT);
    Application api = application(API);
    client.enable(false);
    assertRefused(token("https://vault.azure.net/.default"), 401, "unauthorized_client", 7000112);
    client.enable(true);
    api.enable(false);
    assertRefused(token("api://jobs/.default"), 400, "invalid_resource", 500014);
    api.enable(true);
  }

  private static Application application(String id) {
    return azure.emulator().tenant().application(id).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "'',                               900144",
    "grant_type=password,              70003",
    "grant_type=client_credentials,    900144",
  })
  void saysWhatIsMissingOrNotServed(String form, int code) {
    assertThat(post(form).json().path("error_codes").path(0).asInt()).isEqualTo(code);
  }

  @Test
  void refusesAResourceOnTheSecondEndpoint() {
    String form =
        EmulatedAzure.tokenForm(CLIENT, "s3cret", "https://vault.azure.net/.default")
            + "&resource=https://vault.azure.net";
    assertRefused(post(form), 400, "invalid_request", 901002);
  }

  @Test
  void takesPostsAlone() {
    var answer =
        azure
            .raw()
            .send(
                "GET", "https://login.microsoftonline.com/" + TENANT + "/oauth2/v2.0/token", null);
    assertRefused(answer, 400, "invalid_request", 900561);
  }

  @Test
  void takesTheSecretOfHttpBasic() {
    String basic =
        Base64.getEncoder().encodeToString((CLIENT + ":s3cret").getBytes(StandardCharsets.UTF_8));
    var answer =
        azure
            .raw()
            .send(
                "POST",
                "https://login.microsoftonline.com/" + TENANT + "/oauth2/v2.0/token",
                "grant_type=client_credentials&scope=https://vault.azure.net/.default",
                "Authorization",
                "Basic " + basic);
    assertThat(answer.status()).isEqualTo(200);
  }

  private static RawHttp.Answer token(String scope) {
    return post(EmulatedAzure.tokenForm(CLIENT, "s3cret", scope));
  }

  private static RawHttp.Answer post(String form) {
    return azure
        .raw()
        .send("POST", "https://login.microsoftonline.com/" + TENANT + "/oauth2/v2.0/token", form);
  }

  private static void assertRefused(RawHttp.Answer answer, int status, String error, int code) {
    assertThat(answer.json().path("error_codes").path(0).asInt()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
  }
}
