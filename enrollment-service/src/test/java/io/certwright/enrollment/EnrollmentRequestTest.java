package io.certwright.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.certwright.enrollment.azure.NeedsAzure;
import io.certwright.enrollment.azure.TestAccounts;
import io.certwright.enrollment.azure.TestTenant;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How an enrollment is asked for, asked for again, and looked up. */
@QuarkusTest
@NeedsServers(schema = "enrollment")
@NeedsAzure
class EnrollmentRequestTest {

  @Test
  void isTakenOnAndTellsWhereToLook() {
    Response accepted = Api.request(Api.enrollment(Api.newName("accepted")));

    String id = accepted.path("id");
    accepted.then().statusCode(202).body("state", equalTo("REQUESTED"));
    assertThat(accepted.header("Location")).endsWith("/api/v1/enrollments/" + id);
    given().get(accepted.header("Location")).then().statusCode(200).body("id", equalTo(id));
  }

  @Test
  void givesTheSameAnswerToTheSameKeyAndBody() {
    Map<String, Object> body = Api.enrollment(Api.newName("repeated"));
    String key = UUID.randomUUID().toString();

    Response first = Api.json(body).header("Idempotency-Key", key).post(Api.ENROLLMENTS);
    Api.ended(first.path("id"));
    Response second = Api.json(body).header("Idempotency-Key", key).post(Api.ENROLLMENTS);

    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void refusesAnotherBodyUnderTheSameKey() {
    String key = UUID.randomUUID().toString();
    Api.json(Api.enrollment(Api.newName("one")))
        .header("Idempotency-Key", key)
        .post(Api.ENROLLMENTS);

    Api.json(Api.enrollment(Api.newName("two")))
        .header("Idempotency-Key", key)
        .post(Api.ENROLLMENTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void refusesSecondActiveOneOfSameVaultAndName() {
    Map<String, Object> body = Api.enrollment(Api.newName("twice"));
    body.put("accountId", TestAccounts.ACCOUNT.toString());
    body.put("vault", TestTenant.vaultId(TestTenant.FORBIDDEN));
    String first = Api.requested(body);

    Response second = Api.request(body);

    if (second.statusCode() == 202) {
      assertThat(Api.read(first).getString("state")).isEqualTo("FAILED");
    } else {
      second.then().statusCode(409).body("code", equalTo("state-conflict"));
    }
  }

  @Test
  void takesTheAuthorityByItsName() {
    String authority = given().get(Api.AUTHORITIES + "/" + Api.authority("PRIVATE")).path("name");
    Map<String, Object> body = Api.enrollment(Api.newName("byname"));
    body.put("authority", authority);

    String id = Api.requested(body);

    assertThat(Api.read(id).getString("authority")).isEqualTo(Api.authority("PRIVATE"));
  }

  @Test
  void addsTheCommonNameToTheAlternativeNames() {
    Map<String, Object> body = Api.enrollment(Api.newName("cn"));
    body.put("subject", "CN=Main.Example.com");
    body.put("sans", Map.of("dns", List.of("other.example.com")));

    String id = Api.requested(body);

    assertThat(Api.read(id).getList("sans.dns", String.class))
        .containsExactly("main.example.com", "other.example.com");
  }

  @Test
  void listsNewestFirstByStateAccountAndVaultInPages() {
    String older = Api.requested(Api.enrollment(Api.newName("older")));
    String newer = Api.requested(Api.enrollment(Api.newName("newer")));
    Api.ended(older);
    Api.ended(newer);

    Response page =
        given()
            .queryParam("limit", 1)
            .queryParam("state", "MERGED")
            .queryParam("account", TestAccounts.ACCOUNT)
            .queryParam("vault", TestTenant.vaultId(TestTenant.OPEN))
            .get(Api.ENROLLMENTS);
    Response next =
        given()
            .queryParam("limit", 1)
            .queryParam("state", "MERGED")
            .queryParam("cursor", (String) page.path("next"))
            .get(Api.ENROLLMENTS);

    assertThat(page.<String>path("items[0].id")).isEqualTo(newer);
    assertThat(next.<String>path("items[0].id")).isEqualTo(older);
    given()
        .queryParam("account", UUID.randomUUID())
        .get(Api.ENROLLMENTS)
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void saysWhatIsWrongWithQuery() {
    given()
        .queryParam("state", "DONE")
        .queryParam("vault", "kv")
        .get(Api.ENROLLMENTS)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", startsWith("?"))
        .body("errors.size()", equalTo(2));
  }

  @Test
  void knowsNoOtherEnrollment() {
    given().get(Api.at(UUID.randomUUID().toString())).then().statusCode(404);
    given().get(Api.at("nonsense")).then().statusCode(404).body("code", equalTo("not-found"));
    given().post(Api.at("nonsense") + "/cancel").then().statusCode(404);
    given().post(Api.at(UUID.randomUUID().toString()) + "/retry").then().statusCode(404);
  }
}
