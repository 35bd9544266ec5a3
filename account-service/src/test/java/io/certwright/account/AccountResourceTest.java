package io.certwright.account;

import static io.certwright.account.Api.at;
import static io.certwright.account.Api.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.azure.TestTenant;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class AccountResourceTest {

  @Test
  void registersAnAccountAndNeverShowsItsSecret() {
    // Given
    Map<String, Object> body = Api.account();
    body.put("name", "  " + body.get("name") + " ");

    // When
    Response answer = Api.register(body);

    // Then
    String id = answer.path("id");
    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith(at(id)))
        .header("ETag", "\"1\"")
        .body("name", equalTo(body.get("name").toString().strip()))
        .body("version", equalTo(1))
        .body("environment", equalTo("AZURE"))
        .body("directoryId", equalTo(TestTenant.DIRECTORY))
        .body("applicationId", equalTo(TestTenant.FULL))
        .body("credential.kind", equalTo("CLIENT_SECRET"))
        .body("credential.hint", equalTo("AAAA"))
        .body("credential", not(hasKey("clientSecret")))
        .body("state", equalTo("UNCHECKED"))
        .body("$", not(hasKey("lastCheckedAt")))
        .body("access.mode", equalTo("GLOBAL"));
    assertThat(answer.asString()).doesNotContain(TestTenant.SECRET);
    assertThat(given().get(at(id)).asString()).isEqualTo(answer.asString());
  }

  @Test
  void pagesThroughAllAccountsOldestFirst() {
    List<String> registered =
        Stream.generate(() -> Api.registered(Api.account())).limit(3).toList();

    List<String> listed = new ArrayList<>();
    String next = "";
    while (next != null) {
      Response page = given().queryParam("limit", 2).get(Api.ACCOUNTS + next);
      List<String> ids = page.path("items.id");
      assertThat(ids).hasSizeBetween(1, 2);
      listed.addAll(ids);
      String cursor = page.path("next");
      next = cursor == null ? null : "?cursor=" + cursor;
    }

    assertThat(listed).containsSubsequence(registered).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void listsTheAccountsOfAStateAnEnvironmentAndAPartOfTheName() {
    String name = Api.newName();
    Map<String, Object> body = Api.account();
    body.put("name", name);
    String id = Api.registered(body);

    given()
        .queryParam("name", name.toLowerCase())
        .queryParam("state", "UNCHECKED")
        .queryParam("environment", "AZURE")
        .get(Api.ACCOUNTS)
        .then()
        .body("items.id", contains(id));
    given()
        .queryParam("name", name)
        .queryParam("state", "FAILED")
        .get(Api.ACCOUNTS)
        .then()
        .body("items", hasSize(0));
    given()
        .get(Api.ACCOUNTS + "?state=GOOD&environment=AZURE_GERMANY")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?state", "?environment"));
  }

  @Test
  void changesOnlyTheVersionThatTheCallerHasSeen() {
    String id = Api.registered(Api.account());
    Map<String, Object> changed = Api.account();
    changed.remove("credential");
    changed.put("access", Map.of("mode", "TEAMS", "teams", List.of("shop", "pay")));
    changed.put("purpose", "DISCOVERY");

    json(changed)
        .header("If-Match", "\"1\"")
        .put(at(id))
        .then()
        .statusCode(200)
        .body("purpose", equalTo("DISCOVERY"))
        .header("ETag", "\"2\"")
        .body("name", equalTo(changed.get("name")))
        .body("access.teams", equalTo(List.of("shop", "pay")))
        .body("credential.hint", equalTo("AAAA"));
    json(changed)
        .header("If-Match", "\"1\"")
        .put(at(id))
        .then()
        .statusCode(412)
        .body("code", equalTo("version-conflict"));
    given().header("If-Match", "\"1\"").delete(at(id)).then().statusCode(412);
  }

  @Test
  void forgetsARemovedAccount() {
    String id = Api.registered(Api.account());

    given().delete(at(id)).then().statusCode(204);

    given().get(at(id)).then().statusCode(404).body("code", equalTo("not-found"));
    given().delete(at(id)).then().statusCode(404);
    json(Api.account()).put(at(id)).then().statusCode(404);
    given().post(at(id) + "/check").then().statusCode(404);
    given().get(at(id) + "/vaults").then().statusCode(404);
  }

  @Test
  void refusesASecondAccountOfTheSameNameInAnyCase() {
    Map<String, Object> first = Api.account();
    Api.registered(first);
    Map<String, Object> second = Api.account();
    second.put("name", first.get("name").toString().toUpperCase());

    Api.register(second)
        .then()
        .statusCode(409)
        .body("code", equalTo("name-taken"))
        .body("errors[0].pointer", equalTo("/name"));
    String other = Api.registered(Api.account());
    json(second).put(at(other)).then().statusCode(409).body("code", equalTo("name-taken"));
  }

  @Test
  void givesANameToOneOfTwoWhoAskAtOnce() {
    Map<String, Object> body = Api.account();

    List<CompletableFuture<Integer>> answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> Api.register(body).statusCode()))
            .limit(2)
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
  }

  @Test
  void losesNoneOfTwoChangesAtOnce() {
    String id = Api.registered(Api.account());
    Map<String, Object> change = Api.account();

    List<CompletableFuture<String>> answers =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> json(change).put(at(id)).header("ETag")))
            .limit(4)
            .toList();

    assertThat(new HashSet<>(answers.stream().map(CompletableFuture::join).toList()))
        .containsExactlyInAnyOrder("\"2\"", "\"3\"", "\"4\"", "\"5\"");
  }
}
