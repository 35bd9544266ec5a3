package io.certwright.discovery.ownership.db;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.Api;
import io.certwright.discovery.WithoutTicks;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.finding.Specimen;
import io.certwright.discovery.inventory.Origin;
import io.certwright.discovery.inventory.Scan;
import io.certwright.discovery.inventory.SeenCertificate;
import io.certwright.discovery.inventory.TakeStock;
import io.certwright.discovery.inventory.World;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.discovery.ownership.ReviewOwners;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules and owners as a client of the API sees them, of an inventory in PostgreSQL. */
@QuarkusTest
@TestProfile(WithoutTicks.class)
@NeedsServers(schema = "discovery")
@NeedsAzure
class OwnersOfInventoryTest {

  private static final String RULES = "/api/v1/discovery/assignment-rules";

  private final TakeStock takeStock;
  private final ReviewOwners review;
  private final Database database;
  private final Transactions transactions;

  OwnersOfInventoryTest(
      TakeStock takeStock, ReviewOwners review, Database database, Transactions transactions) {
    this.takeStock = takeStock;
    this.review = review;
    this.database = database;
    this.transactions = transactions;
  }

  @BeforeEach
  void withoutRules() {
    given()
        .get(RULES)
        .jsonPath()
        .getList("items.id", String.class)
        .forEach(id -> given().delete(RULES + "/" + id).then().statusCode(204));
    review.review();
  }

  @Test
  void givesANewLocationItsOwner() {
    define("by tag", Map.of("ownerTag", "Team"));
    define("by vault", vaultIs("kv-own-new", "shop"));

    store("kv-own-new", seen("tagged", Map.of("team", "payments")), seen("plain", Map.of()));
    store("kv-own-other", seen("other", Map.of()));

    assertThat(owner("kv-own-new", "tagged")).isEqualTo("payments");
    assertThat(owner("kv-own-new", "plain")).isEqualTo("shop");
    assertThat(owner("kv-own-other", "other")).isNull();
    assertThat(names("vault=kv-own-new&owner=shop")).containsExactly("plain");
    assertThat(names("vault=kv-own-other&owned=false")).containsExactly("other");
    assertThat(names("vault=kv-own-new&owned=false")).isEmpty();
    assertThat(names("vault=kv-own-new&owned=true")).containsExactlyInAnyOrder("plain", "tagged");
  }

  @Test
  void followsATagThatChanges() {
    define("by tag", Map.of("ownerTag", "team"));
    store("kv-own-tag", seen("web", Map.of("team", "shop")));

    store("kv-own-tag", seen("web", Map.of("team", "payments")));

    JsonPath found =
        given().get(Api.CERTIFICATES + "/" + id("kv-own-tag", "web") + "/owner").jsonPath();
    assertThat(found.getString("owner")).isEqualTo("payments");
    assertThat(found.getList("former.owner")).hasToString("[shop]");
  }

  @Test
  void bringsTheInventoryToChangedRulesAndWritesNothingWhereTheOwnerStays() {
    store("kv-own-review", seen("one", Map.of()), seen("two", Map.of()));
    String rule = define("by vault", vaultIs("kv-own-review", "shop"));
    assertThat(owner("kv-own-review", "one")).isNull();

    review.review();
    assertThat(owner("kv-own-review", "one")).isEqualTo("shop");
    assertThat(changed()).isEqualTo(2);

    define("another that says the same", vaultIs("kv-own-review", "shop"));
    List<String> before = rows();
    review.review();
    assertThat(rows()).isEqualTo(before);
    assertThat(changed()).isZero();

    redefine(rule, "by vault", vaultIs("kv-own-review", "payments"));
    review.review();
    assertThat(owner("kv-own-review", "two")).isEqualTo("payments");
    assertThat(changed()).isEqualTo(2);
    assertThat(given().get(RULES + "/review").jsonPath().getString("finishedAt")).isNotNull();
  }

  @Test
  void isReviewedOnceBySeveralReplicas() {
    List<SeenCertificate> many = new ArrayList<>();
    for (int index = 0; index < 40; index++) {
      many.add(seen("web-" + index, Map.of()));
    }
    for (int vault = 0; vault < 5; vault++) {
      store("kv-own-many-" + vault, many.toArray(SeenCertificate[]::new));
    }
    define(
        "many",
        Map.of(
            "owner",
            "shop",
            "condition",
            Map.of("attribute", "VAULT", "match", "REGEX", "value", "^kv-own-many-\\d$")));

    CompletableFuture.allOf(
            CompletableFuture.runAsync(review::review),
            CompletableFuture.runAsync(review::review),
            CompletableFuture.runAsync(review::review))
        .join();
    review.review();

    assertThat(changed()).isEqualTo(200);
  }

  @Test
  void previewsRulesWithoutApplyingThem() {
    store("kv-own-dry", seen("one", Map.of("team", "payments")), seen("two", Map.of()));

    JsonPath preview =
        Api.json(
                Map.of(
                    "rules",
                    List.of(
                        rule("tag", Map.of("ownerTag", "team", "condition", vault("kv-own-dry"))),
                        rule("vault", vaultIs("kv-own-dry", "shop")))))
            .post(RULES + "/preview")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(preview.getBoolean("complete")).isTrue();
    assertThat(preview.getList("rules.count")).hasToString("[1, 1]");
    assertThat(preview.getString("rules[0].samples[0].owner")).isEqualTo("payments");
    assertThat(preview.getString("rules[1].samples[0].certificateName")).isEqualTo("two");
    assertThat(preview.getInt("changed.count")).isEqualTo(2);
    assertThat(preview.getInt("unowned.count")).isEqualTo(preview.getInt("examined") - 2);
    assertThat(owner("kv-own-dry", "one")).isNull();
    Api.json(Map.of()).post(RULES + "/preview").then().statusCode(200);
  }

  @Test
  void saysWhyALocationHasItsOwner() {
    define("mail", vaultIs("kv-own-mail", "mail"));
    define("shop", vaultIs("kv-own-why", "shop"));
    define("never tried", Map.of("owner", "nobody"));
    store("kv-own-why", seen("web", Map.of()));

    JsonPath why =
        given().get(Api.CERTIFICATES + "/" + id("kv-own-why", "web") + "/owner").jsonPath();

    assertThat(why.getString("owner")).isEqualTo("shop");
    assertThat(why.getBoolean("pending")).isFalse();
    assertThat(why.getString("rule.name")).isEqualTo("shop");
    assertThat(why.getList("tried.rule.name")).hasToString("[mail, shop]");
    assertThat(why.getList("tried.applies")).hasToString("[false, true]");
    assertThat(why.getString("tried[1].because[0]"))
        .isEqualTo("VAULT EQUALS 'kv-own-why' holds for [kv-own-why]");
  }

  @Test
  void keepsRulesInTheirOrder() {
    String first = define("first", vaultIs("kv-own-order", "first"));
    String second = define("second", vaultIs("kv-own-order", "second"));
    Map<String, Object> front = new HashMap<>(vaultIs("kv-own-order", "third"));
    front.put("position", 1);
    String third = define("third", front);
    assertThat(order()).containsExactly(third, first, second);

    Api.json(Map.of("ids", List.of(second, third, first)))
        .put(RULES + "/order")
        .then()
        .statusCode(200);
    assertThat(order()).containsExactly(second, third, first);

    Api.json(Map.of("ids", List.of(second, third))).put(RULES + "/order").then().statusCode(400);
  }

  @Test
  void guardsRulesAgainstChangesThatDoNotKnowOfEachOther() {
    String rule = define("guarded", Map.of("owner", "shop"));
    redefine(rule, "guarded", Map.of("owner", "payments"));

    Api.json(rule("guarded", Map.of("owner", "mail")))
        .header("If-Match", "\"0\"")
        .put(RULES + "/" + rule)
        .then()
        .statusCode(412);
    Api.json(rule("GUARDED", Map.of("owner", "mail"))).post(RULES).then().statusCode(409);
    Api.json(rule("both", Map.of("owner", "mail", "ownerTag", "team")))
        .post(RULES)
        .then()
        .statusCode(400);
    given().get(RULES + "/" + UUID.randomUUID()).then().statusCode(404);
  }

  private static Map<String, Object> vault(String name) {
    return Map.of("attribute", "VAULT", "match", "EQUALS", "value", name);
  }

  private static Map<String, Object> vaultIs(String name, String owner) {
    return Map.of("owner", owner, "condition", vault(name));
  }

  private static Map<String, Object> rule(String name, Map<String, Object> fields) {
    Map<String, Object> body = new HashMap<>(fields);
    body.put("name", name);
    return body;
  }

  private static String define(String name, Map<String, Object> fields) {
    return Api.json(rule(name, fields)).post(RULES).then().statusCode(201).extract().path("id");
  }

  private static void redefine(String id, String name, Map<String, Object> fields) {
    Api.json(rule(name, fields)).put(RULES + "/" + id).then().statusCode(200);
  }

  private static List<String> order() {
    return given().get(RULES).jsonPath().getList("items.id");
  }

  private void store(String vault, SeenCertificate... certificates) {
    new Scan(takeStock, transactions)
        .of(World.vault(vault), Instant.now(), new Origin.Run(UUID.randomUUID()), certificates);
  }

  private static SeenCertificate seen(String name, Map<String, String> tags) {
    return SeenCertificate.of(
        name, "%032x".formatted(1), Specimen.good().der(), World.facts(1, tags));
  }

  private static String owner(String vault, String name) {
    return given()
        .get(Api.CERTIFICATES + "?vault=" + vault)
        .jsonPath()
        .getString("items.find { it.certificateName == '" + name + "' }.owner");
  }

  private static String id(String vault, String name) {
    return given()
        .get(Api.CERTIFICATES + "?vault=" + vault)
        .jsonPath()
        .getString("items.find { it.certificateName == '" + name + "' }.id");
  }

  private static List<String> names(String query) {
    return given().get(Api.CERTIFICATES + "?" + query).jsonPath().getList("items.certificateName");
  }

  private static int changed() {
    return given().get(RULES + "/review").jsonPath().getInt("changed");
  }

  /** With the transaction that wrote each. */
  private List<String> rows() {
    return database.query(
        "SELECT xmin || ' ' || location_id AS row FROM ownership ORDER BY location_id",
        p -> {},
        row -> row.getString("row"));
  }
}
