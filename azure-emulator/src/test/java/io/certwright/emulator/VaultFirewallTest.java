package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.exception.HttpResponseException;
import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.seed.Seed;
import io.certwright.emulator.seed.SeedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaultFirewallTest {

  private static final String TENANT = "11111111-1111-4111-8111-111111111111";
  private static final String APPLICATION = "22222222-2222-4222-8222-222222222222";
  private static final String OBJECT = "33333333-3333-4333-8333-333333333333";
  private static final String OTHER_TENANT = "99999999-1111-4111-8111-111111111111";
  private static final String CALLER =
      "appid=%s;oid=%s;iss=https://sts.windows.net/%s/".formatted(APPLICATION, OBJECT, TENANT);

  private static final String SEED =
      """
      {"tenants":[
       {"id":"11111111-1111-4111-8111-111111111111",
        "applications":[{"id":"22222222-2222-4222-8222-222222222222",
          "objectId":"33333333-3333-4333-8333-333333333333","secrets":[{"value":"s"}]}],
        "subscriptions":[
         {"id":"44444444-4444-4444-8444-444444444441","resourceGroups":[{"name":"rg",
          "vaults":[
           {"name":"kv-open"},
           {"name":"kv-rules","networkAcls":{"ipRules":["203.0.113.0/24","198.51.100.7"]}},
           {"name":"kv-private","publicNetworkAccess":"Disabled"},
           {"name":"kv-trusting","publicNetworkAccess":"Disabled","networkAcls":{}}],
          "deletedVaults":[{"vault":{"name":"kv-gone"}}]}]},
         {"id":"44444444-4444-4444-8444-444444444442","state":"Disabled","resourceGroups":[
          {"name":"rg","vaults":[{"name":"kv-unpaid"}]}]}],
        "roleDefinitions":[{"id":"55555555-5555-4555-8555-555555555555","name":"Lister",
          "dataActions":["Microsoft.KeyVault/vaults/certificates/read"]}],
        "roleAssignments":[{"principalId":"33333333-3333-4333-8333-333333333333",
          "role":"Lister","scope":"/"}]},
       {"id":"99999999-1111-4111-8111-111111111111","subscriptions":[
         {"id":"44444444-4444-4444-8444-444444444449","resourceGroups":[
          {"name":"rg","vaults":[{"name":"kv-theirs"}]}]}]}]}
      """;

  @AutoClose private static final EmulatedAzure azure = EmulatedAzure.immediate(seed());

  @BeforeEach
  void comeFromHome() {
    azure.emulator().clientAddress().pretend(null);
  }

  @Test
  void showsTheAddressThatItSees() {
    assertThat(list("kv-open").header("x-ms-keyvault-network-info"))
        .isEqualTo("conn_type=Ipv4;addr=127.0.0.1;act_addr_fam=InterNetwork;");
    azure.emulator().clientAddress().pretend("203.0.113.10");
    assertThat(list("kv-open").header("x-ms-keyvault-network-info"))
        .isEqualTo("conn_type=Ipv4;addr=203.0.113.10;act_addr_fam=InterNetwork;");
  }

  @Test
  void refusesAnAddressWithoutARule() {
    azure.emulator().clientAddress().pretend("198.51.100.8");
    var refused = list("kv-rules");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.error()).isEqualTo("Forbidden");
    assertThat(inner(refused)).isEqualTo("ForbiddenByFirewall");
    assertThat(refused.message())
        .isEqualTo(
            "Client address is not authorized and caller is not a trusted service.\r\n"
                + "Client address: 198.51.100.8\r\n"
                + "Caller: "
                + CALLER
                + "\r\nVault: kv-rules;location=westeurope");
  }

  @ParameterizedTest
  @CsvSource({"203.0.113.200, 200", "198.51.100.7, 200", "203.0.114.1, 403", "127.0.0.1, 403"})
  void admitsTheAddressesOfItsRules(String address, int status) {
    azure.emulator().clientAddress().pretend(address);
    assertThat(list("kv-rules").status()).isEqualTo(status);
    assertThat(list("kv-open").status()).isEqualTo(200);
  }

  @Test
  void asksWhoIsThereBeforeItLooksAtTheAddress() {
    var challenge =
        azure
            .raw()
            .send("GET", "https://kv-rules.vault.azure.net/certificates?api-version=7.6", null);
    assertThat(challenge.status()).isEqualTo(401);
  }

  @Test
  void hidesAPrivateVaultFromThePublic() {
    var refused = list("kv-private");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(inner(refused)).isEqualTo("ForbiddenByConnection");
    assertThat(refused.message())
        .isEqualTo(
            "Connection is not an approved private link and caller was ignored because bypass is"
                + " not set to 'AzureServices' and PublicNetworkAccess is set to 'Disabled'.\r\n"
                + "Vault: kv-private;location=westeurope");
    assertThat(list("kv-trusting").message())
        .startsWith("Public network access is disabled and request is not from a trusted service");
  }

  @Test
  void servesNothingOfADisabledSubscription() {
    assertThat(list("kv-unpaid").status()).isEqualTo(403);
    assertThat(inner(list("kv-unpaid"))).isEqualTo("SubscriptionDisabled");
  }

  @Test
  void resolvesNoDeletedVault() {
    assertThatThrownBy(() -> list("kv-gone")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void namesTheTenantOfTheVaultToATokenOfAnother() {
    var refused = list("kv-theirs");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate"))
        .isEqualTo(
            "Bearer authorization=\"https://login.microsoftonline.com/%s\",".formatted(OTHER_TENANT)
                + " resource=\"https://vault.azure.net\"");
    assertThat(refused.message())
        .isEqualTo(
            ("AKV10032: Invalid issuer. Expected one of https://sts.windows.net/%s/,"
                    + " https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/,"
                    + " https://sts.windows.net/e2d54eb5-3869-4f70-8578-dee5fc7331f4/,"
                    + " https://sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/,"
                    + " found https://sts.windows.net/%s/.")
                .formatted(OTHER_TENANT, TENANT));
  }

  @Test
  void theSdkReportsTheFirewall() {
    assertThatThrownBy(
            () ->
                azure
                    .certificates("kv-rules", azure.credential(TENANT, APPLICATION, "s"))
                    .listPropertiesOfCertificates()
                    .stream()
                    .toList())
        .isInstanceOf(HttpResponseException.class)
        .hasMessageContaining("ForbiddenByFirewall");
  }

  @Test
  void theAddressCanBeChangedWhileItRuns() throws IOException, InterruptedException {
    assertThat(tell("{\"address\":\"203.0.113.10\"}").statusCode()).isEqualTo(200);
    assertThat(list("kv-rules").status()).isEqualTo(200);
    assertThat(tell("{\"address\":\"home\"}").statusCode()).isEqualTo(400);
    assertThat(tell("{}").body()).isEqualTo("{\"address\":null}");
    assertThat(list("kv-rules").status()).isEqualTo(403);
  }

  private static HttpResponse<String> tell(String body) throws IOException, InterruptedException {
    URI page =
        URI.create("http://127.0.0.1:" + azure.emulator().port() + "/emulator/client-address");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(page)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static RawHttp.Answer list(String vault) {
    JsonNode token =
        azure
            .raw()
            .send(
                "POST",
                "https://login.microsoftonline.com/" + TENANT + "/oauth2/v2.0/token",
                EmulatedAzure.tokenForm(APPLICATION, "s", "https://vault.azure.net/.default"),
                "Content-Type",
                "application/x-www-form-urlencoded")
            .json();
    return azure
        .raw()
        .send(
            "GET",
            "https://" + vault + ".vault.azure.net/certificates?api-version=7.6",
            null,
            "Authorization",
            "Bearer " + token.path("access_token").asText());
  }

  private static String inner(RawHttp.Answer answer) {
    return answer.json().at("/error/innererror/code").asText();
  }

  private static Seed seed() {
    return SeedReader.read(SEED.getBytes(StandardCharsets.UTF_8));
  }
}
