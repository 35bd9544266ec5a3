package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.seed.DemoTenant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every operation of the data plane. */
class KeyVaultConventionsTest {

  @AutoClose private static final EmulatedAzure azure = EmulatedAzure.frozen();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-10-01",
        "7.0",
        "7.1",
        "7.2",
        "7.3",
        "7.4",
        "7.5-preview.1",
        "7.5",
        "7.6-preview.1",
        "7.6-preview.2",
        "7.6",
        "2025-07-01",
        "2026-03-01-preview"
      })
  void speaksEveryVersionThatWasRecorded(String version) {
    assertThat(azure.vault("GET", "/certificates?api-version=" + version, null).status())
        .isEqualTo(200);
  }

  @Test
  void refusesAVersionItDoesNotKnow() {
    var answer = azure.vault("GET", "/certificates?api-version=8.0", null);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"BadParameter\",\"message\":\"The specified version (8.0) is not"
                + " recognized. Consider using the latest supported version (2025-07-01).\"}}");
  }

  @ParameterizedTest
  @CsvSource({
    "POST,   /certificates//create",
    "POST,   /certificates//import",
    "PUT,    /certificates/issuers/",
    "PATCH,  /certificates/issuers/",
    "DELETE, /certificates/issuers/",
    "PUT,    /secrets/",
    "POST,   /keys//create",
    "DELETE, /certificates/",
    "DELETE, /deletedcertificates/",
  })
  void allowsNoMethodOnAnEmptyName(String method, String path) {
    var answer = azure.vault(method, path + "?api-version=7.6", "{}");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"MethodNotAllowed\",\"message\":\"HTTP %s not allowed\"}}"
                .formatted(method));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /secrets,             secrets/readMetadata/action",
    "GET,    /secrets/shop-00001,  secrets/getSecret/action",
    "PUT,    /secrets/mine,        secrets/setSecret/action",
    "DELETE, /secrets/mine,        secrets/delete",
    "GET,    /keys/shop-00001,     keys/read",
    "POST,   /keys/mine/create,    keys/create/action",
  })
  void asksForThePermissionsOfKeysAndSecretsThemselves(String method, String path, String action) {
    var answer = azure.vault(method, path + "?api-version=7.6", "{\"value\":\"v\",\"kty\":\"EC\"}");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.message()).contains("Action: 'Microsoft.KeyVault/vaults/" + action + "'");
  }

  @Test
  void takesATrailingSlashForTheLatest() {
    var plain = azure.vault("GET", "/certificates/shop-00001?api-version=7.6", null);
    var slashed = azure.vault("GET", "/certificates/shop-00001/?api-version=7.6", null);
    assertThat(slashed.body()).isEqualTo(plain.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-HTTP-METHOD", "X-HTTP-REQUEST"})
  void takesTheMethodOfAHeader(String header) {
    var answer =
        azure
            .raw()
            .send(
                "POST",
                EmulatedAzure.VAULT + "/certificates/shop-00001?api-version=7.6",
                null,
                "Authorization",
                "Bearer " + azure.token("https://vault.azure.net"),
                header,
                "GET");
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void echoesTheRequestIdOfTheClientAlone() {
    String url = EmulatedAzure.VAULT + "/certificates?api-version=7.6";
    var without = azure.raw().send("GET", url, null);
    var with = azure.raw().send("GET", url, null, "x-ms-client-request-id", "mine");
    assertThat(without.header("x-ms-client-request-id")).isNull();
    assertThat(with.header("x-ms-client-request-id")).isEqualTo("mine");
  }

  @Test
  void sendsTheSameHeadersWithEveryReply() {
    var found = azure.vault("GET", "/certificates/shop-00001?api-version=7.6", null);
    var missing = azure.vault("GET", "/certificates/none?api-version=7.6", null);
    var challenge =
        azure.raw().send("GET", EmulatedAzure.VAULT + "/certificates?api-version=7.6", null);
    for (var answer : new RawHttp.Answer[] {found, missing, challenge}) {
      assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(answer.header("Pragma")).isEqualTo("no-cache");
      assertThat(answer.header("Expires")).isEqualTo("-1");
      assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
      assertThat(answer.header("Strict-Transport-Security"))
          .isEqualTo("max-age=31536000;includeSubDomains");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("x-ms-request-id")).hasSize(36);
      assertThat(answer.header("x-ms-keyvault-region")).isEqualTo("westeurope");
      assertThat(answer.header("x-ms-keyvault-service-version")).matches("1\\.9\\.\\d+\\.\\d");
      assertThat(answer.header("x-ms-keyvault-network-info"))
          .isEqualTo("conn_type=Ipv4;addr=127.0.0.1;act_addr_fam=InterNetwork;");
      assertThat(answer.header("Retry-After")).isNull();
      assertThat(answer.header("ETag")).isNull();
    }
    assertThat(found.body()).doesNotContain("null", ": ", "\n");
  }

  @Test
  void challengesWithTheTenantOfTheVault() {
    var answer = azure.raw().send("DELETE", EmulatedAzure.VAULT + "/nothing/of/this", "no json");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).contains(DemoTenant.TENANT_ID);
    assertThat(answer.header("Content-Length")).isEqualTo("108");
  }
}
