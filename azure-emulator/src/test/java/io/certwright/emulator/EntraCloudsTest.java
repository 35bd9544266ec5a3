package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntraCloudsTest {

  private static final String APPLICATION = "22222222-2222-4222-8222-222222222222";
  private static final String PUBLIC = "11111111-1111-4111-8111-111111111111";
  private static final String GOVERNMENT = "11111111-1111-4111-8111-111111111112";
  private static final String CHINA = "11111111-1111-4111-8111-111111111113";
  private static final String SEED =
      """
      {"tenants":[
        {"id":"%2$s","cloud":"PUBLIC",
         "applications":[{"id":"%1$s","secrets":[{"value":"s3cret"}]}]},
        {"id":"%3$s","cloud":"US_GOVERNMENT",
         "applications":[{"id":"%1$s","secrets":[{"value":"s3cret"}]}]},
        {"id":"%4$s","cloud":"CHINA",
         "applications":[{"id":"%1$s","secrets":[{"value":"s3cret"}]}]}]}
      """
          .formatted(APPLICATION, PUBLIC, GOVERNMENT, CHINA);

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(EmulatedAzure.seed(SEED));

  @ParameterizedTest
  @CsvSource({
    "login.microsoftonline.com, 11111111-1111-4111-8111-111111111111, https://vault.azure.net,"
        + " sts.windows.net",
    "login.microsoftonline.us, 11111111-1111-4111-8111-111111111112,"
        + " https://vault.usgovcloudapi.net, sts.windows.net",
    "login.chinacloudapi.cn, 11111111-1111-4111-8111-111111111113, https://vault.azure.cn,"
        + " sts.chinacloudapi.cn",
    "login.partner.microsoftonline.cn, 11111111-1111-4111-8111-111111111113,"
        + " https://management.chinacloudapi.cn, sts.chinacloudapi.cn",
  })
  void signsInThroughTheSdk(String host, String tenant, String resource, String issuer) {
    // Given
    var credential =
        new ClientSecretCredentialBuilder()
            .authorityHost("https://" + host)
            .tenantId(tenant)
            .clientId(APPLICATION)
            .clientSecret("s3cret")
            .httpClient(azure.transport())
            .build();
    // When
    var token =
        credential.getTokenSync(new TokenRequestContext().addScopes(resource + "/.default"));
    // Then
    JsonNode claims = EmulatedAzure.claims(token.getToken());
    assertThat(claims.path("aud").asText()).isEqualTo(resource);
    assertThat(claims.path("iss").asText()).isEqualTo("https://" + issuer + "/" + tenant + "/");
  }

  @ParameterizedTest
  @CsvSource({
    "login.microsoftonline.com, 11111111-1111-4111-8111-111111111111, login.microsoftonline.com,"
        + " graph.microsoft.com, microsoftonline.com, WW",
    "login.windows.net, 11111111-1111-4111-8111-111111111111, login.microsoftonline.com,"
        + " graph.microsoft.com, microsoftonline.com, WW",
    "login.microsoftonline.us, 11111111-1111-4111-8111-111111111112, login.microsoftonline.us,"
        + " graph.microsoft.us, microsoftonline.us, USGov",
    "login.chinacloudapi.cn, 11111111-1111-4111-8111-111111111113,"
        + " login.partner.microsoftonline.cn, microsoftgraph.chinacloudapi.cn,"
        + " partner.microsoftonline.cn, China",
  })
  void describesTheSecondEndpoints(
      String host, String tenant, String issuer, String graph, String instance, String region) {
    JsonNode document =
        get("https://" + host + "/" + tenant + "/v2.0/.well-known/openid-configuration");
    String root = "https://" + host + "/" + tenant;
    assertThat(document.path("issuer").asText())
        .isEqualTo("https://" + issuer + "/" + tenant + "/v2.0");
    assertThat(document.path("token_endpoint").asText()).isEqualTo(root + "/oauth2/v2.0/token");
    assertThat(document.path("jwks_uri").asText()).isEqualTo(root + "/discovery/v2.0/keys");
    assertThat(document.path("userinfo_endpoint").asText())
        .isEqualTo("https://" + graph + "/oidc/userinfo");
    assertThat(document.path("cloud_instance_name").asText()).isEqualTo(instance);
    assertThat(document.path("tenant_region_scope").asText()).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource({
    "https://sts.windows.net/11111111-1111-4111-8111-111111111111,"
        + " https://sts.windows.net/11111111-1111-4111-8111-111111111111/",
    "https://login.chinacloudapi.cn/11111111-1111-4111-8111-111111111113,"
        + " https://sts.chinacloudapi.cn/11111111-1111-4111-8111-111111111113/",
    "https://login.microsoftonline.us/common, https://sts.windows.net/{tenantid}/",
  })
  void describesTheFirstEndpoints(String root, String issuer) {
    JsonNode document = get(root + "/.well-known/openid-configuration");
    assertThat(document.path("issuer").asText()).isEqualTo(issuer);
    assertThat(document.path("token_endpoint").asText()).isEqualTo(root + "/oauth2/token");
    assertThat(document.path("authorization_endpoint").asText())
        .isEqualTo(root + "/oauth2/authorize");
    assertThat(document.path("jwks_uri").asText()).isEqualTo(root + "/discovery/keys");
  }

  @ParameterizedTest
  @CsvSource({"common", "organizations"})
  void leavesTheTenantOpenWhereItIsNotKnown(String name) {
    JsonNode document =
        get("https://login.microsoftonline.com/" + name + "/v2.0/.well-known/openid-configuration");
    assertThat(document.path("issuer").asText())
        .isEqualTo("https://login.microsoftonline.com/{tenantid}/v2.0");
    assertThat(document.path("token_endpoint").asText())
        .isEqualTo("https://login.microsoftonline.com/" + name + "/oauth2/v2.0/token");
  }

  @ParameterizedTest
  @CsvSource({"discovery/keys", "discovery/v2.0/keys"})
  void publishesTheKeyOfItsTokens(String path) throws Exception {
    // Given
    JWKSet keys = JWKSet.parse(get("https://login.microsoftonline.com/common/" + path).toString());
    // When
    SignedJWT token =
        SignedJWT.parse(
            token("login.microsoftonline.com", PUBLIC).json().path("access_token").asText());
    // Then
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
  }

  @Test
  void aTenantIsUnknownInOtherClouds() {
    var answer = token("login.microsoftonline.us", PUBLIC);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error_codes").path(0).asInt()).isEqualTo(90002);
    assertThat(answer.json().path("error_uri").asText())
        .isEqualTo("https://login.microsoftonline.us/error?code=90002");
  }

  @Test
  void anApplicationByItselfNeedsATenant() {
    assertThat(
            token("login.microsoftonline.com", "common").json().path("error_codes").path(0).asInt())
        .isEqualTo(50059);
  }

  @ParameterizedTest
  @CsvSource({
    "1.1, oauth2/v2.0/authorize, /v2.0/.well-known/openid-configuration, 5",
    "1.1, oauth2/authorize, /.well-known/openid-configuration, 5",
    "1.0, oauth2/v2.0/authorize, /v2.0/.well-known/openid-configuration, 0",
  })
  void vouchesForItsHosts(String version, String endpoint, String document, int clouds) {
    String root = "https://login.partner.microsoftonline.cn/" + CHINA;
    JsonNode answer =
        get(
            "https://login.microsoftonline.com/common/discovery/instance?api-version="
                + version
                + "&authorization_endpoint="
                + root
                + "/"
                + endpoint);
    assertThat(answer.path("tenant_discovery_endpoint").asText()).isEqualTo(root + document);
    assertThat(answer.path("metadata")).hasSize(clouds);
  }

  @Test
  void vouchesForNoOtherHost() {
    var answer =
        azure
            .raw()
            .send(
                "GET",
                "https://login.microsoftonline.com/common/discovery/instance?api-version=1.1"
                    + "&authorization_endpoint=https://login.example.com/x/oauth2/v2.0/authorize",
                null);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_instance");
  }

  private static JsonNode get(String url) {
    return azure.raw().send("GET", url, null).json();
  }

  private static RawHttp.Answer token(String host, String tenant) {
    return azure
        .raw()
        .send(
            "POST",
            "https://" + host + "/" + tenant + "/oauth2/v2.0/token",
            EmulatedAzure.tokenForm(APPLICATION, "s3cret", "https://vault.azure.net/.default"));
  }
}
