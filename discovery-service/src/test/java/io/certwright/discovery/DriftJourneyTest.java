package io.certwright.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.models.CertificateProperties;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.azure.TestTenant;
import io.certwright.discovery.azure.VaultHand;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person does in a vault, told by the runs that follow; all versions are looked at. */
@QuarkusTest
@NeedsServers(schema = "discovery")
@NeedsAzure
class DriftJourneyTest {

  private final VaultHand vaults;

  DriftJourneyTest(VaultHand vaults) {
    this.vaults = vaults;
  }

  @Test
  void tellsWhatAPersonDoesInAVault() {
    CertificateClient vault = vaults.in(TestTenant.VERSIONS);
    String task = task();
    vaults.make(TestTenant.VERSIONS, "web");
    String first = vault.getCertificate("web").getProperties().getVersion();
    vaults.make(TestTenant.VERSIONS, "web");
    String id = id(Api.run(task));
    assertThat(versions(id)).hasSize(2);
    assertThat(versions(id).get(1)).containsEntry("version", first).containsEntry("current", false);
    assertThat(Api.run(task).getMap("requests")).hasToString("{list=1, get=0, throttled=0}");

    CertificateProperties web = vault.getCertificate("web").getProperties();
    vault.updateCertificateProperties(web.setEnabled(false).setTags(Map.of("owner", "shop")));
    assertThat(changesOf(Api.run(task))).containsExactly("CHANGED [DISABLED, TAGS]");
    vault.updateCertificateProperties(web.setEnabled(true));
    Api.run(task);

    vaults.make(TestTenant.VERSIONS, "web");
    assertThat(changesOf(Api.run(task)).get(0)).contains("NEW_VERSION, REPLACED_OUTSIDE");
    assertThat(versions(id)).hasSize(3);

    vaults.delete(TestTenant.VERSIONS, "web");
    assertThat(changesOf(Api.run(task))).containsExactly("GONE [DELETED]");
    JsonPath deleted = given().get(Api.CERTIFICATES + "/" + id).jsonPath();
    assertThat(deleted.getString("state")).isEqualTo("DELETED");
    assertThat(deleted.getString("scheduledPurgeAt")).isGreaterThan(deleted.getString("deletedAt"));

    vault.beginRecoverDeletedCertificate("web").waitForCompletion();
    assertThat(changesOf(Api.run(task))).containsExactly("RETURNED [RECOVERED]");
  }

  private static String task() {
    Map<String, Object> task = Api.task();
    task.put("scope", Map.of("vaults", List.of(TestTenant.vaultId(TestTenant.VERSIONS))));
    task.put("versions", "ALL");
    return Api.define(task);
  }

  private static String id(JsonPath run) {
    assertThat(run.getString("state")).isEqualTo("SUCCEEDED");
    return given().get(Api.CERTIFICATES + "?vault=" + TestTenant.VERSIONS).path("items[0].id");
  }

  private static List<Map<String, Object>> versions(String id) {
    return given().get(Api.CERTIFICATES + "/" + id + "/versions").jsonPath().getList("items");
  }

  private static List<String> changesOf(JsonPath run) {
    return given()
        .get(Api.RUNS + "/" + run.getString("id") + "/changes")
        .jsonPath()
        .getList("items.collect { it.kind + ' ' + it.changes }");
  }
}
