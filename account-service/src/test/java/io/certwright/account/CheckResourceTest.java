package io.certwright.account;

import static io.certwright.account.Api.at;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.azure.TestTenant;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The check against Azure as it refuses, by the real SDK. */
@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class CheckResourceTest {

  private static final String UNKNOWN = "c9999999-9999-4999-8999-999999999999";

  @Inject DataSource dataSource;

  private Consumer<String> deleteSecret;

  @Test
  void passesWhereEverythingWorks() {
    String id = Api.registered(TestTenant.FULL, TestTenant.SECRET);
    given().get(at(id) + "/check").then().statusCode(404);

    Response report = given().post(at(id) + "/check");

    report.then().statusCode(200).body("status", equalTo("OK")).body("checkedAt", notNullValue());
    assertThat(lines(report))
        .containsExactly(
            "token Azure Resource Manager PASS",
            "token Key Vault PASS",
            "subscriptions Azure Resource Manager PASS",
            "resource-groups Azure Resource Manager PASS",
            "key-vault-provider Azure Resource Manager PASS",
            "vaults Azure Resource Manager PASS",
            "egress-address Key Vault PASS",
            "network kv-test-open PASS",
            "access kv-test-open PASS",
            "settings kv-test-open PASS",
            "network kv-test-policy PASS",
            "access kv-test-policy PASS",
            "settings kv-test-policy PASS",
            "network kv-test-roles PASS",
            "access kv-test-roles PASS",
            "settings kv-test-roles PASS");
    assertThat(given().get(at(id) + "/check").asString()).isEqualTo(report.asString());
    given()
        .get(at(id))
        .then()
        .header("ETag", "\"1\"")
        .body("state", equalTo("OK"))
        .body("lastCheckedAt", equalTo(report.path("checkedAt")));
  }

  @Test
  void namesTheVaultsThatRefuseAndTheCommandThatHelps() {
    String id = Api.registered(TestTenant.PARTIAL, TestTenant.PARTIAL_SECRET);

    Response report = given().post(at(id) + "/check");

    report.then().body("status", equalTo("DEGRADED"));
    assertThat(lines(report))
        .contains(
            "access kv-test-open PASS",
            "discovery-rights kv-test-policy FAIL",
            "discovery-rights kv-test-roles FAIL");
    assertThat(command(report, "kv-test-roles"))
        .isEqualTo(
            "az role assignment create --assignee-object-id "
                + TestTenant.PARTIAL_OBJECT
                + " --assignee-principal-type ServicePrincipal --role 'Key Vault Certificates"
                + " Officer' --scope "
                + TestTenant.vaultId("kv-test-roles"));
    assertThat(command(report, "kv-test-policy"))
        .isEqualTo(
            "az keyvault set-policy --name kv-test-policy --object-id "
                + TestTenant.PARTIAL_OBJECT
                + " --certificate-permissions create delete get import list purge recover update"
                + " --subscription "
                + TestTenant.SUBSCRIPTION);
    assertThat(line(report, "kv-test-roles").get("detail").toString())
        .isEqualTo("The account may not list, get certificates.");
  }

  @Test
  void noticesThatASecretWasDeletedSinceTheLastCheck() {
    String id = Api.registered(TestTenant.FULL, TestTenant.DOOMED_SECRET);
    given().post(at(id) + "/check").then().body("status", equalTo("OK"));

    deleteSecret.accept(TestTenant.DOOMED_SECRET);
    Response report = given().post(at(id) + "/check");

    report.then().statusCode(200).body("status", equalTo("FAILED"));
    assertThat(line(report, "Key Vault").get("detail").toString()).contains("AADSTS7000215");
    report
        .then()
        .body("checks[0].remedy.text", startsWith("Wait a few minutes until Entra ID knows"))
        .body("checks[0].remedy.text", containsString("If it stays: Rotate the credential"));
  }

  @Test
  void tellsThatACredentialDoesNotOpen() throws SQLException {
    String id = Api.registered(TestTenant.FULL, TestTenant.SECRET);
    BrokenSeal.of(id, dataSource);

    Response report = given().post(at(id) + "/check");

    report
        .then()
        .statusCode(200)
        .body("status", equalTo("FAILED"))
        .body("checks[0].name", equalTo("token"))
        .body("checks[0].detail", containsString("does not open"))
        .body("checks[0].remedy.text", containsString("keyset"));
  }

  @Test
  void tellsAWrongSecret() {
    refused(TestTenant.FULL, "a-secret-of-nobody", "AADSTS7000215", "The client secret is wrong.");
  }

  @Test
  void tellsAnExpiredSecret() {
    refused(
        TestTenant.LATE, TestTenant.LATE_SECRET, "AADSTS7000222", "The client secret has expired.");
  }

  @Test
  void tellsAnUnknownApplication() {
    refused(UNKNOWN, "any-secret", "AADSTS700016", "The directory does not know the application.");
  }

  @Test
  void tellsAnUnknownDirectory() {
    Map<String, Object> body = Api.account();
    body.put("directoryId", UNKNOWN);

    refused(body, "AADSTS90002", "There is no such directory in this cloud.");
  }

  @Test
  void asksForReaderWhereNoSubscriptionIsVisible() {
    String id = Api.registered(TestTenant.BLIND, TestTenant.BLIND_SECRET);

    Response report = given().post(at(id) + "/check");

    report.then().body("status", equalTo("FAILED"));
    assertThat(lines(report))
        .contains(
            "subscriptions Azure Resource Manager FAIL",
            "resource-groups Azure SKIPPED",
            "vaults Azure SKIPPED");
    assertThat(command(report, "Azure Resource Manager"))
        .isEqualTo(
            "az role assignment create --assignee-object-id "
                + TestTenant.BLIND_OBJECT
                + " --assignee-principal-type ServicePrincipal --role Reader --scope"
                + " '/subscriptions/<subscription-id>'");
  }

  private static void refused(String application, String secret, String code, String meaning) {
    refused(Api.account(application, secret), code, meaning);
  }

  private static void refused(Map<String, Object> body, String code, String meaning) {
    String id = Api.registered(body);

    Response report = given().post(at(id) + "/check");

    report.then().statusCode(200).body("status", equalTo("FAILED"));
    assertThat(lines(report))
        .containsExactly(
            "token Azure Resource Manager FAIL",
            "token Key Vault FAIL",
            "subscriptions Azure SKIPPED",
            "resource-groups Azure SKIPPED",
            "vaults Azure SKIPPED");
    assertThat(line(report, "Key Vault").get("detail").toString())
        .startsWith(meaning)
        .contains(code);
    assertThat(command(report, "Key Vault")).startsWith("az ");
    given().get(at(id)).then().body("state", equalTo("FAILED"));
  }

  private static List<String> lines(Response report) {
    return report.<List<Map<String, Object>>>path("checks").stream()
        .map(line -> line.get("name") + " " + line.get("target") + " " + line.get("status"))
        .toList();
  }

  private static Map<String, Object> line(Response report, String target) {
    return report.<List<Map<String, Object>>>path("checks").stream()
        .filter(line -> line.get("target").equals(target))
        .filter(line -> !line.get("status").equals("PASS"))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static String command(Response report, String target) {
    return ((Map<String, String>) line(report, target).get("remedy")).get("command");
  }
}
