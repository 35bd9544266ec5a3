package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.emulator.seed.DemoTenant;
import io.certwright.emulator.traffic.AccessLog;
import io.certwright.emulator.weather.WeatherOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficTest {

  private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();

  @AutoClose
  private static final EmulatedAzure azure =
      EmulatedAzure.of(
          EmulatorOptions.ordinary()
              .withWeather(WeatherOptions.calm().withAccessLog(AccessLog.to(LOG))));

  private final OwnPage own = new OwnPage(azure.emulator());

  @BeforeEach
  void forgetWhatWas() {
    own.delete("/emulator/requests");
    LOG.reset();
  }

  @Test
  void countsCallsByHostOperationAndStatus() {
    // When
    String token = azure.token("https://vault.azure.net");
    vault("GET", "/certificates?api-version=7.6", token);
    vault("GET", "/certificates?api-version=7.6", token);
    vault("GET", "/certificates/none?api-version=7.6", token);
    azure.raw().send("GET", EmulatedAzure.VAULT + "/certificates?api-version=7.6", null);
    // Then
    JsonNode counts = own.get("/emulator/requests").json();
    assertThat(counts.path("total").asInt()).isEqualTo(5);
    assertThat(counts.path("requests").toString())
        .isEqualTo(
            """
            [{"host":"kv-demo-001.vault.azure.net","operation":"keyvault.getCertificate","status":404,"count":1},\
            {"host":"kv-demo-001.vault.azure.net","operation":"keyvault.listCertificates","status":200,"count":2},\
            {"host":"kv-demo-001.vault.azure.net","operation":"keyvault.listCertificates","status":401,"count":1},\
            {"host":"login.microsoftonline.com","operation":"entra.token","status":200,"count":1}]\
            """);
    own.post("/emulator/requests/reset", "");
    assertThat(own.get("/emulator/requests").json().path("total").asInt()).isZero();
  }

  @Test
  void countsCallsThatGotNoAnswerUnderZero() {
    String token = azure.token("https://vault.azure.net");
    own.post("/emulator/faults", "{\"effect\": {\"type\": \"reset\"}, \"times\": 1}");
    try {
      vault("GET", "/certificates?api-version=7.6", token);
    } catch (java.io.UncheckedIOException reset) {
      assertThat(azure.emulator().weather().traffic().tally().count(kind -> kind.status() == 0))
          .isEqualTo(1);
    }
    assertThat(LOG.toString(StandardCharsets.UTF_8))
        .contains("\"status\":0", "\"fault\":\"fault-1\"");
  }

  @Test
  void writesALineForEachCallWithoutTokensAndSecrets() throws IOException {
    // When
    String token = azure.token("https://vault.azure.net");
    azure
        .raw()
        .send(
            "GET",
            EmulatedAzure.VAULT + "/certificates?api-version=7.6",
            null,
            "Authorization",
            "Bearer " + token,
            "x-ms-client-request-id",
            "the \"request\"");
    // Then
    String log = LOG.toString(StandardCharsets.UTF_8);
    List<String> lines = log.lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode line = new ObjectMapper().readTree(lines.get(1));
    assertThat(line.fieldNames())
        .toIterable()
        .containsExactly(
            "time",
            "host",
            "method",
            "path",
            "operation",
            "status",
            "millis",
            "appid",
            "clientRequestId",
            "fault");
    assertThat(line.path("path").asText()).isEqualTo("/certificates");
    assertThat(line.path("appid").asText()).isEqualTo(DemoTenant.APPLICATION_ID);
    assertThat(line.path("clientRequestId").asText()).isEqualTo("the \"request\"");
    assertThat(new ObjectMapper().readTree(lines.get(0)).path("appid").asText())
        .isEqualTo(DemoTenant.APPLICATION_ID);
    assertThat(log).doesNotContain(token, token.substring(token.length() - 40), DemoTenant.SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    kv-demo-001.vault.azure.net, /certificates,                       listCertificates",
    "GET,    kv-demo-001.vault.azure.net, /certificates/x/,                    getCertificate",
    "PATCH,  kv-demo-001.vault.azure.net, /certificates/x,                     updateCertificate",
    "DELETE, kv-demo-001.vault.azure.net, /certificates/x,                     deleteCertificate",
    "GET,    kv-demo-001.vault.azure.net, /certificates/x/0123,               "
        + " getCertificateVersion",
    "PATCH,  kv-demo-001.vault.azure.net, /certificates/x/0123,               "
        + " updateCertificateVersion",
    "GET,    kv-demo-001.vault.azure.net, /certificates/x/versions,           "
        + " listCertificateVersions",
    "GET,    kv-demo-001.vault.azure.net, /certificates/x/policy,             "
        + " getCertificatePolicy",
    "PATCH,  kv-demo-001.vault.azure.net, /certificates/x/policy,             "
        + " updateCertificatePolicy",
    "POST,   kv-demo-001.vault.azure.net, /certificates/x/create,              createCertificate",
    "POST,   kv-demo-001.vault.azure.net, /certificates/x/import,              importCertificate",
    "GET,    kv-demo-001.vault.azure.net, /certificates/x/pending,            "
        + " getCertificateOperation",
    "PATCH,  kv-demo-001.vault.azure.net, /certificates/x/pending,            "
        + " updateCertificateOperation",
    "DELETE, kv-demo-001.vault.azure.net, /certificates/x/pending,            "
        + " deleteCertificateOperation",
    "POST,   kv-demo-001.vault.azure.net, /certificates/x/pending/merge,       mergeCertificate",
    "GET,    kv-demo-001.vault.azure.net, /deletedcertificates,               "
        + " listDeletedCertificates",
    "GET,    kv-demo-001.vault.azure.net, /deletedcertificates/x,             "
        + " getDeletedCertificate",
    "DELETE, kv-demo-001.vault.azure.net, /deletedcertificates/x,             "
        + " purgeDeletedCertificate",
    "POST,   kv-demo-001.vault.azure.net, /deletedcertificates/x/recover,     "
        + " recoverDeletedCertificate",
    "GET,    kv-demo-001.vault.azure.net, /secrets,                            listSecrets",
    "GET,    kv-demo-001.vault.azure.net, /secrets/x/0123,                     getSecretVersion",
    "PUT,    kv-demo-001.vault.azure.net, /secrets/x,                          setSecret",
    "GET,    kv-demo-001.vault.azure.net, /keys/x,                             getKey",
    "POST,   kv-demo-001.vault.azure.net, /keys/x/create,                      createKey",
    "DELETE, kv-demo-001.vault.azure.net, /deletedkeys/x,                      purgeDeletedKey",
    "POST,   kv-demo-001.vault.azure.net, /certificates/restore,               restoreCertificate",
    "POST,   kv-demo-001.vault.azure.net, /certificates/x/backup,              backupCertificate",
    "PUT,    kv-demo-001.vault.azure.net, /certificates/contacts,             "
        + " setCertificateContacts",
    "GET,    kv-demo-001.vault.azure.net, /certificates/issuers,              "
        + " listCertificateIssuers",
    "PATCH,  kv-demo-001.vault.azure.net, /certificates/issuers/x,            "
        + " updateCertificateIssuer",
    "GET,    management.azure.com, /tenants,                                   listTenants",
    "GET,    management.azure.com, /subscriptions,                             listSubscriptions",
    "GET,    management.azure.com, /subscriptions/SUB,                         getSubscription",
    "GET,    management.azure.com, /subscriptions/SUB/resourceGroups,          listResourceGroups",
    "GET,    management.azure.com, /subscriptions/SUB/resources,               listResources",
    "GET,    management.azure.com, /subscriptions/SUB/providers/Microsoft.KeyVault/vaults,"
        + " listVaults",
    "GET,    management.azure.com, /subscriptions/SUB/providers/Microsoft.KeyVault/deletedVaults,"
        + " listDeletedVaults",
    "GET,    management.azure.com, /subscriptions/SUB/resourceGroups/rg-shop-prod,"
        + " getResourceGroup",
    "GET,    management.azure.com, /subscriptions/SUB/resourceGroups/rg-shop-prod/resources,"
        + " listResourcesByResourceGroup",
    "GET,    management.azure.com,"
        + " /subscriptions/SUB/resourceGroups/rg-shop-prod/providers/Microsoft.KeyVault/vaults,"
        + " listVaultsByResourceGroup",
    "GET,    management.azure.com,"
        + " /subscriptions/SUB/resourceGroups/rg-shop-prod/providers/Microsoft.KeyVault/vaults/kv-demo-001,"
        + " getVault",
    "GET,    management.azure.com,"
        + " /subscriptions/SUB/providers/Microsoft.Authorization/permissions, listPermissions",
    "PATCH,  management.azure.com,"
        + " /subscriptions/SUB/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv,"
        + " patchVault",
    "DELETE, management.azure.com,"
        + " /subscriptions/SUB/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv,"
        + " deleteVault",
    "PUT,    management.azure.com,"
        + " /subscriptions/SUB/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv/accessPolicies/add,"
        + " putAccessPolicy",
    "POST,   management.azure.com,"
        + " /subscriptions/SUB/providers/Microsoft.KeyVault/locations/l/deletedVaults/kv/purge,"
        + " purgeVault",
    "PUT,    management.azure.com,"
        + " /subscriptions/SUB/providers/Microsoft.Authorization/roleAssignments/x,"
        + " createRoleAssignment",
    "POST,   login.microsoftonline.com, /x.example/oauth2/v2.0/token,          token",
    "GET,    login.microsoftonline.com, /common/discovery/instance,            instanceDiscovery",
    "GET,    login.microsoftonline.com, /common/v2.0/.well-known/openid-configuration,"
        + " openIdConfiguration",
    "GET,    login.microsoftonline.com, /common/discovery/v2.0/keys,           keys",
  })
  void callsEveryOperationByItsName(String method, String host, String path, String name) {
    // Given
    boolean arm = host.startsWith("management.");
    String service = arm ? "arm." : host.startsWith("login.") ? "entra." : "keyvault.";
    String token = azure.token(arm ? "https://management.azure.com/" : "https://vault.azure.net");
    own.delete("/emulator/requests");
    // When
    String version = !arm ? "7.6" : path.contains("KeyVault") ? "2023-07-01" : "2022-12-01";
    if (path.contains("Authorization")) {
      version = "2022-04-01";
    }
    azure
        .raw()
        .send(
            method,
            "https://%s%s?api-version=%s&authorization_endpoint=https://login.microsoftonline.com/x/y"
                .formatted(
                    host, path.replace("SUB", DemoTenant.PRODUCTION_SUBSCRIPTION_ID), version),
            "{}",
            "Authorization",
            "Bearer " + token);
    // Then
    assertThat(own.get("/emulator/requests").json().at("/requests/0/operation").asText())
        .isEqualTo(service + name);
  }

  private static RawHttp.Answer vault(String method, String path, String token) {
    return azure
        .raw()
        .send(method, EmulatedAzure.VAULT + path, null, "Authorization", "Bearer " + token);
  }
}
