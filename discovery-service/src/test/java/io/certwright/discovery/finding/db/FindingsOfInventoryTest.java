package io.certwright.discovery.finding.db;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.Api;
import io.certwright.discovery.WithoutTicks;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.finding.AssessCertificates;
import io.certwright.discovery.finding.Specimen;
import io.certwright.discovery.inventory.AzureFacts;
import io.certwright.discovery.inventory.Origin;
import io.certwright.discovery.inventory.Scan;
import io.certwright.discovery.inventory.SeenCertificate;
import io.certwright.discovery.inventory.TakeStock;
import io.certwright.discovery.inventory.World;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Findings as a client of the API sees them, of an inventory in PostgreSQL. */
@QuarkusTest
@TestProfile(WithoutTicks.class)
@NeedsServers(schema = "discovery")
@NeedsAzure
class FindingsOfInventoryTest {

  private static final String MUTES = "/api/v1/findings/mutes";

  private final TakeStock takeStock;
  private final AssessCertificates assess;
  private final Database database;
  private final Transactions transactions;

  FindingsOfInventoryTest(
      TakeStock takeStock,
      AssessCertificates assess,
      Database database,
      Transactions transactions) {
    this.takeStock = takeStock;
    this.assess = assess;
    this.database = database;
    this.transactions = transactions;
  }

  @Test
  void findsWhatTimeHasDone() {
    String vault = "kv-find-time";
    Instant now = Instant.now();
    store(
        vault,
        seen("old", Specimen.good().valid(now.minus(days(90)), now.minus(days(1))).der()),
        seen("soon", Specimen.good().valid(now.minus(days(80)), now.plus(days(10))).der()),
        seen("young", Specimen.good().valid(now.minus(days(1)), now.plus(days(20))).der()),
        seen("fresh", Specimen.good().valid(now.minus(days(1)), now.plus(days(89))).der()));

    assertThat(names(vault, "EXPIRED")).containsExactly("old");
    assertThat(names(vault, "EXPIRING")).containsExactly("soon");
  }

  @Test
  void findsKeysAndCertificatesThatAreInTwoPlaces() {
    String vault = "kv-find-twice";
    PublicKey shared = Specimen.ec("secp256r1").getPublic();
    byte[] copied = Specimen.good().der();
    store(
        vault,
        seen("one", Specimen.good().key(shared).der()),
        seen("other", Specimen.good().key(shared).der()),
        seen("original", copied));
    store("kv-find-copies", seen("copy", copied));

    assertThat(names(vault, "KEY_REUSE")).containsExactlyInAnyOrder("one", "other");
    assertThat(names(vault, "DUPLICATE")).containsExactly("original");

    store("kv-find-copies");
    assertThat(names(vault, "DUPLICATE")).isEmpty();
  }

  @Test
  void completesAChainByWhatTheInventoryHolds() {
    String vault = "kv-find-chain";
    String issuer = "CN=Chain CA " + UUID.randomUUID();
    SeenCertificate leaf =
        seen("leaf", Specimen.good().issuer(issuer).withoutIssuerAddress().der());
    store(vault, leaf);
    assertThat(names(vault, "CHAIN_INCOMPLETE")).containsExactly("leaf");

    byte[] authority = Specimen.good().subject(issuer).issuer(issuer).authority().names().der();
    store(vault, leaf, seen("issuer", authority));

    assertThat(names(vault, "CHAIN_INCOMPLETE")).isEmpty();
  }

  @Test
  void findsWhatKeyVaultWillNotRenew() {
    String vault = "kv-find-renewal";
    String policy =
        "{\"lifetime_actions\":[{\"action\":{\"action_type\":\"%s\"},"
            + "\"trigger\":{\"days_before_expiry\":30}}]}";
    store(
        vault,
        withPolicy("renewed", policy.formatted("AutoRenew")),
        withPolicy("mailed", policy.formatted("EmailContacts")),
        withPolicy("forgotten", "{}"));

    assertThat(names(vault, "NO_RENEWAL_ACTION")).containsExactlyInAnyOrder("mailed", "forgotten");
  }

  @Test
  void findsValidCertificatesThatNobodyCanUse() {
    String vault = "kv-find-disabled";
    AzureFacts facts = World.facts(1, Map.of());
    SeenCertificate disabled =
        SeenCertificate.of(
            "off",
            "%032x".formatted(1),
            Specimen.good().der(),
            new AzureFacts(
                false,
                facts.policy(),
                facts.recovery(),
                facts.tags(),
                facts.notBefore(),
                Instant.now().plus(days(90)),
                facts.createdAt(),
                facts.updatedAt()));

    store(vault, disabled, seen("on", Specimen.good().der()));

    assertThat(names(vault, "DISABLED_BUT_CURRENT")).containsExactly("off");
  }

  @Test
  void explainsEachFindingOfACertificate() {
    String vault = "kv-find-explained";
    store(vault, seen("wild", Specimen.good().names("*.shop.example").der()));
    String id = id(vault, "wild");

    JsonPath found = given().get(Api.CERTIFICATES + "/" + id).jsonPath();

    assertThat(found.getList("findings.kind"))
        .hasToString("[NAME_MISMATCH, NO_RENEWAL_ACTION, EXPORTABLE_KEY, WILDCARD]");
    found.setRootPath("findings.find { it.kind == 'NAME_MISMATCH' }");
    assertThat(found.getString("severity")).isEqualTo("MEDIUM");
    assertThat(found.getString("explanation")).contains("subject alternative names");
    assertThat(found.getString("remedy.text")).isNotEmpty();
    assertThat(found.getString("remedy.command"))
        .contains("--vault-name " + vault + " --name wild");
  }

  @Test
  void mutesOnePlaceOrOneCertificateAndSaysSo() {
    String vault = "kv-find-muted";
    byte[] wild = Specimen.good().names("shop.example", "*.shop.example").der();
    SeenCertificate here = seen("here", wild);
    store(vault, here, seen("there", wild));
    String place = id(vault, "here");

    String mute = mute(Map.of("kind", "WILDCARD", "certificateId", place));
    assertThat(names(vault, "WILDCARD")).containsExactly("there");
    JsonPath muted = given().get(Api.CERTIFICATES + "/" + place).jsonPath();
    assertThat(muted.getString("findings.find { it.kind == 'WILDCARD' }.mute.reason"))
        .isEqualTo("known");
    assertThat(muted.getString("findings.find { it.kind == 'WILDCARD' }.mute.mutedBy"))
        .isEqualTo("anonymous");

    mute(Map.of("kind", "WILDCARD", "sha256Thumbprint", here.sha256().toUpperCase()));
    assertThat(names(vault, "WILDCARD")).isEmpty();

    given().delete(MUTES + "/" + mute).then().statusCode(204);
    given().delete(MUTES + "/" + mute).then().statusCode(409);
    assertThat(names(vault, "WILDCARD")).isEmpty();
  }

  @Test
  void refusesMutesOfNothing() {
    assertThat(
            Api.json(
                    Map.of("kind", "WILDCARD", "reason", "known", "endsAt", "2999-01-01T00:00:00Z"))
                .post(MUTES)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .getList("errors.pointer"))
        .hasToString("[/certificateId, /endsAt]");
  }

  @Test
  void countsEachKind() {
    store(
        "kv-find-counted", seen("weak", Specimen.good().key(Specimen.rsa(1024).getPublic()).der()));

    JsonPath summary = given().get("/api/v1/findings").jsonPath();

    assertThat(summary.getList("items")).hasSize(17);
    assertThat(summary.getInt("items.find { it.kind == 'WEAK_KEY' }.count")).isPositive();
    assertThat(summary.getBoolean("items.find { it.kind == 'WEAK_KEY' }.exact")).isTrue();
  }

  @Test
  void judgesWhatAnEarlierReleaseStored() {
    String vault = "kv-find-earlier";
    SeenCertificate weak = seen("weak", Specimen.good().key(Specimen.rsa(1024).getPublic()).der());
    store(vault, weak);
    transactions.run(
        () ->
            database.update(
                "UPDATE certificate SET findings = NULL WHERE sha256 = ?",
                p -> p.text(weak.sha256())));
    assertThat(names(vault, "WEAK_KEY")).isEmpty();

    assess.assess();

    assertThat(names(vault, "WEAK_KEY")).containsExactly("weak");
  }

  private void store(String vault, SeenCertificate... certificates) {
    new Scan(takeStock, transactions)
        .of(World.vault(vault), Instant.now(), new Origin.Run(UUID.randomUUID()), certificates);
  }

  private static SeenCertificate seen(String name, byte[] der) {
    return SeenCertificate.of(name, "%032x".formatted(1), der, World.facts(1, Map.of()));
  }

  private static SeenCertificate withPolicy(String name, String policy) {
    AzureFacts facts = World.facts(1, Map.of());
    return SeenCertificate.of(
        name,
        "%032x".formatted(1),
        Specimen.good().der(),
        new AzureFacts(
            facts.enabled(),
            World.policy(policy),
            facts.recovery(),
            facts.tags(),
            facts.notBefore(),
            facts.expiresOn(),
            facts.createdAt(),
            facts.updatedAt()));
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  private static String mute(Map<String, Object> target) {
    Map<String, Object> body = new HashMap<>(target);
    body.put("reason", "known");
    body.put("endsAt", Instant.now().plusSeconds(3_600).toString());
    return Api.json(body).post(MUTES).then().statusCode(201).extract().path("id");
  }

  private static String id(String vault, String name) {
    return given()
        .get(Api.CERTIFICATES + "?vault=" + vault + "&text=" + name)
        .jsonPath()
        .getString("items.find { it.certificateName == '" + name + "' }.id");
  }

  private static List<String> names(String vault, String finding) {
    return given()
        .get(Api.CERTIFICATES + "?vault=" + vault + "&finding=" + finding)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.certificateName");
  }
}
