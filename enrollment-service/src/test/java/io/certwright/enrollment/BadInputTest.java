package io.certwright.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.certwright.enrollment.azure.NeedsAzure;
import io.certwright.enrollment.azure.TestTenant;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad field is named, with what would be right, and nothing is kept. */
@QuarkusTest
@NeedsServers(schema = "enrollment")
@NeedsAzure
class BadInputTest {

  static Stream<Arguments> badFields() {
    return Stream.of(
        bad("/accountId", body -> body.put("accountId", UUID.randomUUID().toString())),
        bad("/accountId", body -> body.put("accountId", "no uuid")),
        bad("/accountId", body -> body.remove("accountId")),
        bad("/authority", body -> body.put("authority", UUID.randomUUID().toString())),
        bad("/authority", body -> body.put("authority", "No such authority")),
        bad("/authority", body -> body.remove("authority")),
        bad("/vault", body -> body.put("vault", "kv-enroll-open")),
        bad("/vault", body -> body.put("vault", TestTenant.vaultId("kv-elsewhere"))),
        bad("/vault", body -> body.remove("vault")),
        bad("/certificateName", body -> body.put("certificateName", "under_score")),
        bad("/certificateName", body -> body.put("certificateName", "")),
        bad("/certificateName", body -> body.put("certificateName", "a".repeat(128))),
        bad("/certificateName", body -> body.remove("certificateName")),
        bad("/key/size", body -> body.put("key", Map.of("type", "RSA", "size", 1024))),
        bad("/key/size", body -> body.put("key", Map.of("type", "EC", "size", 256))),
        bad("/key/curve", body -> body.put("key", Map.of("type", "EC", "curve", "P-224"))),
        bad("/key/curve", body -> body.put("key", Map.of("type", "RSA", "curve", "P-256"))),
        bad("/key/type", body -> body.put("key", Map.of("type", "DSA"))),
        bad("/key/hsm", body -> body.put("key", Map.of("type", "RSA", "hsm", true))),
        bad(
            "/key/exportable",
            body -> {
              body.put("vault", TestTenant.vaultId(TestTenant.PREMIUM));
              body.put("key", Map.of("type", "RSA", "hsm", true, "exportable", true));
            }),
        bad(
            "/sans",
            body -> {
              body.remove("sans");
              body.remove("subject");
            }),
        bad(
            "/sans",
            body -> {
              body.remove("sans");
              body.put("subject", "CN=The Shop,O=Example");
            }),
        bad("/sans/dns/1", body -> body.put("sans", dns("ok.example.com", "-bad.example.com"))),
        bad("/sans/dns/0", body -> body.put("sans", dns("a.*.example.com"))),
        bad("/sans/dns/0", body -> body.put("sans", dns("10.0.0.1"))),
        bad("/sans/dns/0", body -> body.put("sans", dns("under_score.example.com"))),
        bad("/sans/email/0", body -> body.put("sans", Map.of("email", List.of("nobody")))),
        bad("/sans/upn/0", body -> body.put("sans", Map.of("upn", List.of("@example.com")))),
        bad("/sans/ip", body -> body.put("sans", Map.of("ip", List.of("10.0.0.1")))),
        bad("/sans/uri", body -> body.put("sans", Map.of("uri", List.of("spiffe://a/b")))),
        bad("/subject", body -> body.put("subject", "no name")),
        bad("/subject", body -> body.put("subject", "CN=#zz")),
        bad("/subject", body -> body.put("subject", "CN=#0c")),
        bad("/subject", body -> body.put("subject", "CN=a,O=#0101FF")),
        bad("/subject", body -> body.put("subject", "CN=a,O=" + "\\\"".repeat(96))),
        bad("/subject", body -> body.put("subject", "CN=#")),
        bad("/subject", body -> body.put("subject", "CN=a\u0000b")),
        bad("/comments", body -> body.put("comments", "a\u0000b")),
        bad("/subject", body -> body.put("subject", "CN=" + "a".repeat(65))),
        bad("/subject", body -> body.put("subject", "CN=a,O=" + "b".repeat(200))),
        bad("/contentType", body -> body.put("contentType", "JKS")),
        bad("/validityDays", body -> body.put("validityDays", 399)),
        bad("/validityDays", body -> body.put("validityDays", 0)),
        bad("/profile", body -> body.put("profile", "web")),
        bad("/renewal/mode", body -> body.put("renewal", Map.of("mode", "AUTO"))),
        bad("/renewal/mode", body -> body.put("renewal", Map.of("mode", "SOMETIMES"))),
        bad("/comments", body -> body.put("comments", "a".repeat(1025))),
        bad("/tags", body -> body.put("tags", manyTags(15))),
        bad("/tags/team", body -> body.put("tags", Map.of("team", "a".repeat(257)))),
        bad(
            "/tags/certwright-enrollment",
            body -> body.put("tags", Map.of("certwright-enrollment", "mine"))));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("badFields")
  void namesTheFieldAndKeepsNothing(String pointer, Consumer<Map<String, Object>> spoil) {
    Map<String, Object> body = Api.enrollment(Api.newName("bad"));
    spoil.accept(body);
    int before = count();

    Response answer = Api.request(body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getList("errors.pointer", String.class))
        .as(answer.asString())
        .containsExactly(pointer);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void namesEveryBadFieldAtOnce() {
    Map<String, Object> body =
        Map.of(
            "accountId", UUID.randomUUID().toString(),
            "vault", "here",
            "certificateName", "a b",
            "authority", "nobody",
            "subject", "?",
            "key", Map.of("type", "RSA", "size", 1000),
            "tags", Map.of("", "empty"));

    List<String> pointers =
        Api.request(body).then().statusCode(400).extract().jsonPath().getList("errors.pointer");

    assertThat(pointers)
        .contains(
            "/accountId",
            "/vault",
            "/certificateName",
            "/authority",
            "/subject",
            "/key/size",
            "/tags/");
  }

  @Test
  void limitsTheValidityOfWhatTheVaultSigns() {
    Map<String, Object> body = Api.enrollment(Api.newName("bad"));
    body.put("authority", Api.authority("SELF_SIGNED"));
    body.put("validityDays", 27);

    Api.request(body).then().statusCode(400).body("errors[0].pointer", equalTo("/validityDays"));
  }

  @Test
  void refusesWhatIsNoJsonObjectOfTheExpectedShape() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"key\":{\"size\":\"big\"}}")
        .post(Api.ENROLLMENTS)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/key/size"));
    given().contentType(ContentType.JSON).body("{").post(Api.ENROLLMENTS).then().statusCode(400);
    given().contentType(ContentType.JSON).post(Api.ENROLLMENTS).then().statusCode(400);
    given().contentType(ContentType.TEXT).body("x").post(Api.ENROLLMENTS).then().statusCode(415);
  }

  @Test
  void refusesBodyOverOneMebibyte() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"comments\":\"" + "a".repeat(1_100_000) + "\"}")
        .post(Api.ENROLLMENTS)
        .then()
        .statusCode(413);
  }

  @Test
  void refusesIdempotencyKeyWithSpaces() {
    Api.json(Api.enrollment(Api.newName("bad")))
        .header("Idempotency-Key", "two words")
        .post(Api.ENROLLMENTS)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?Idempotency-Key"));
  }

  private static Arguments bad(String pointer, Consumer<Map<String, Object>> spoil) {
    return Arguments.of(pointer, spoil);
  }

  private static Map<String, Object> dns(String... names) {
    return Map.of("dns", List.of(names));
  }

  private static Map<String, String> manyTags(int number) {
    Map<String, String> tags = new HashMap<>();
    for (int index = 0; index < number; index++) {
      tags.put("tag-" + index, "value");
    }
    return Collections.unmodifiableMap(tags);
  }

  private static int count() {
    return given().queryParam("limit", 200).get(Api.ENROLLMENTS).jsonPath().getList("items").size();
  }
}
