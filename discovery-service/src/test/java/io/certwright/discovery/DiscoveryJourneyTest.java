package io.certwright.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.azure.TestTenant;
import io.certwright.discovery.azure.VaultHand;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Runs from the request to the inventory, against Azure's own client and PostgreSQL. */
@QuarkusTest
@NeedsServers(schema = "discovery")
@NeedsAzure
class DiscoveryJourneyTest {

  private final VaultHand vaults;
  private final DataSource dataSource;

  DiscoveryJourneyTest(VaultHand vaults, DataSource dataSource) {
    this.vaults = vaults;
    this.dataSource = dataSource;
  }

  @Test
  void discoversWhatItMayAndSaysWhyItMayNot() {
    JsonPath run = Api.run(Api.define(Api.task()));

    assertThat(run.getString("state")).isEqualTo("PARTIAL");
    assertThat(run.getInt("progress.vaults")).isEqualTo(7);
    assertThat(run.getInt("progress.vaultsDone")).isEqualTo(7);
    assertThat(run.getInt("counts.seen")).isGreaterThanOrEqualTo(TestTenant.CERTIFICATES);
    var forbidden = run.getMap("vaults.find { it.name == 'kv-disc-forbidden' }");
    assertThat(forbidden)
        .containsEntry("outcome", "UNREADABLE")
        .containsEntry("code", "ForbiddenByRbac");
    assertThat(forbidden.get("reason").toString()).contains("403");
    var pages = run.getMap("vaults.find { it.name == 'kv-disc-pages' }");
    assertThat(pages).containsEntry("outcome", "SEEN").containsEntry("certificates", 30);
  }

  @Test
  void keepsTheWholeRecordOfACertificate() {
    Api.run(Api.taskFor(TestTenant.vaultId(TestTenant.PAGES)));

    JsonPath found =
        given()
            .get(Api.CERTIFICATES + "?text=WWW.page-04.example&vault=KV-disc-pages")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(found.getList("items")).hasSize(1);
    found.setRootPath("items[0]");
    assertThat(found.getString("state")).isEqualTo("PRESENT");
    assertThat(found.getString("vault.resourceGroup")).isEqualTo("rg-discovery");
    assertThat(found.getString("vault.sku")).isEqualTo("STANDARD");
    assertThat(found.getString("vault.accessModel")).isEqualTo("RBAC");
    assertThat(found.getString("vault.location")).isNotBlank();
    assertThat(found.getString("policy.key_props.kty")).isEqualTo("RSA");
    assertThat(found.getBoolean("enabled")).isTrue();
    assertThat(found.getString("policyIssuer")).isEqualTo("Unknown");
    assertThat(found.getString("contentType")).isEqualTo("application/x-pkcs12");
    assertThat(found.getMap("tags")).hasToString("{owner=shop}");
    assertThat(found.getString("version")).hasSize(32);
    assertThat(found.getString("certificate.subject")).isEqualTo("CN=page-04.example");
    assertThat(found.getString("certificate.issuer")).isEqualTo("CN=Discovery Test CA");
    assertThat(found.getList("certificate.sans.dns"))
        .hasToString("[page-04.example, www.page-04.example]");
    assertThat(found.getString("certificate.keyAlgorithm")).isEqualTo("RSA");
    assertThat(found.getInt("certificate.keySize")).isEqualTo(2048);
    assertThat(found.getString("certificate.extendedKeyUsage[0].name")).isEqualTo("serverAuth");
    assertThat(found.getBoolean("certificate.selfSigned")).isFalse();

    String id = found.getString("id");
    byte[] der = given().get(Api.CERTIFICATES + "/" + id + "/certificate?format=der").asByteArray();
    assertThat(der).startsWith(0x30);
    assertThat(given().get(Api.CERTIFICATES + "/" + id + "/certificate").asString())
        .startsWith("-----BEGIN CERTIFICATE-----\n")
        .endsWith("-----END CERTIFICATE-----\n");
  }

  @Test
  void findsNothingToDoTheSecondTime() throws SQLException {
    String task = Api.taskFor(TestTenant.vaultId(TestTenant.PAGES));
    Api.run(task);
    List<String> before = rowsOf(TestTenant.PAGES);

    JsonPath second = Api.run(task);

    assertThat(second.getString("state")).isEqualTo("SUCCEEDED");
    assertThat(second.getMap("counts"))
        .hasToString("{seen=30, added=0, changed=0, gone=0, unchanged=30}");
    assertThat(second.getInt("requests.list")).isEqualTo(2);
    assertThat(second.getInt("requests.get")).isZero();
    assertThat(rowsOf(TestTenant.PAGES)).isEqualTo(before).hasSize(30);
    assertThat(changes(second)).isEmpty();
  }

  @Test
  void tellsWhatIsNewRenewedAndGone() {
    String task = Api.taskFor(TestTenant.vaultId(TestTenant.LIFE));
    vaults.make(TestTenant.LIFE, "stays");
    vaults.make(TestTenant.LIFE, "renews");
    vaults.make(TestTenant.LIFE, "leaves");
    JsonPath first = Api.run(task);
    assertThat(first.getInt("counts.added")).isEqualTo(3);

    vaults.make(TestTenant.LIFE, "renews");
    vaults.delete(TestTenant.LIFE, "leaves");
    JsonPath second = Api.run(task);

    assertThat(second.getMap("counts"))
        .hasToString("{seen=2, added=0, changed=1, gone=1, unchanged=1}");
    assertThat(changes(second)).containsExactlyInAnyOrder("CHANGED renews", "GONE leaves");
    assertThat(names("vault=" + TestTenant.LIFE + "&state=DELETED")).containsExactly("leaves");
    String renewed =
        given().get(Api.CERTIFICATES + "?text=renews&vault=" + TestTenant.LIFE).path("items[0].id");
    assertThat(
            given()
                .get(Api.CERTIFICATES + "/" + renewed + "/history")
                .jsonPath()
                .getList("items.kind"))
        .hasToString("[FOUND, CHANGED]");
  }

  @Test
  void pagesThroughTheInventory() {
    Api.run(Api.taskFor(TestTenant.vaultId(TestTenant.PAGES)));
    List<String> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page =
          given().get(Api.CERTIFICATES + "?limit=11&vault=" + TestTenant.PAGES + cursor).jsonPath();
      all.addAll(page.getList("items.certificateName"));
      cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
    } while (!cursor.isEmpty());

    assertThat(all).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void filtersByWhatACertificateIs() {
    Api.run(Api.taskFor(TestTenant.vaultId(TestTenant.PAGES)));
    String vault = "vault=" + TestTenant.vaultId(TestTenant.PAGES) + "&";
    JsonPath one = given().get(Api.CERTIFICATES + "?" + vault + "text=page-05").jsonPath();
    String sha1 = one.getString("items[0].certificate.sha1Thumbprint");
    String sha256 = one.getString("items[0].certificate.sha256Thumbprint");
    String expires = one.getString("items[0].certificate.notAfter");

    assertThat(names(vault + "keyType=rsa")).containsExactly("page-04");
    assertThat(names(vault + "tag=owner&limit=200")).hasSize(15);
    assertThat(names(vault + "tag=owner=shop&limit=200")).hasSize(15);
    assertThat(names(vault + "tag=owner=other")).isEmpty();
    assertThat(names(vault + "issuer=discovery+test&limit=200")).hasSize(29);
    assertThat(names(vault + "thumbprint=" + sha1.toUpperCase())).containsExactly("page-05");
    assertThat(names(vault + "thumbprint=" + sha256)).containsExactly("page-05");
    assertThat(names(vault + "resourceGroup=RG-DISCOVERY&text=page-05")).hasSize(1);
    assertThat(names(vault + "subscription=" + TestTenant.SUBSCRIPTION + "&text=page-05"))
        .hasSize(1);
    assertThat(names(vault + "expiresBefore=" + expires)).hasSize(25);
    assertThat(names(vault + "expiresAfter=" + expires)).hasSize(4);
    assertThat(names(vault + "text=page_05")).isEmpty();
  }

  private static List<String> names(String query) {
    return given()
        .urlEncodingEnabled(false)
        .get(Api.CERTIFICATES + "?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.certificateName");
  }

  private static List<String> changes(JsonPath run) {
    return given()
        .get(Api.RUNS + "/" + run.getString("id") + "/changes")
        .jsonPath()
        .getList("items.collect { it.kind + ' ' + it.certificateName }");
  }

  /** The rows with the transaction that wrote each: a row that is rewritten changes it. */
  private List<String> rowsOf(String vault) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT l.xmin || ' ' || coalesce(c.xmin::text, '-') || ' ' || l.name FROM location l"
                    + " LEFT JOIN certificate c ON c.sha256 = l.sha256"
                    + " JOIN vault v ON v.id = l.vault_id WHERE v.name = ? ORDER BY l.name")) {
      select.setString(1, vault);
      var rows = select.executeQuery();
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
