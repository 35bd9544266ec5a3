package io.certwright.account;

import static io.certwright.account.Api.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class BadInputTest {

  private static final Object ABSENT = "(absent)";

  static Stream<Arguments> badFields() {
    return Stream.of(
        arguments("name", ABSENT, "/name", "1 to 128"),
        arguments("name", "   ", "/name", "1 to 128"),
        arguments("name", "x".repeat(129), "/name", "1 to 128"),
        arguments("name", "a\u0007b", "/name", "printable"),
        arguments("name", Map.of("a", 1), "/name", "JSON type"),
        arguments("environment", ABSENT, "/environment", "AZURE, AZURE_US_GOVERNMENT, AZURE_CHINA"),
        arguments("environment", "MOON", "/environment", "AZURE, AZURE_US_GOVERNMENT, AZURE_CHINA"),
        arguments(
            "environment", "AZURE_GERMANY", "/environment", "closed on 29 October 2021; use AZURE"),
        arguments("directoryId", "1-1-1-1-1", "/directoryId", "GUID"),
        arguments("directoryId", ABSENT, "/directoryId", "GUID"),
        arguments("applicationId", "certwright", "/applicationId", "GUID"),
        arguments("credential", ABSENT, "/credential", "required"),
        arguments("credential", Map.of("clientSecret", "s"), "/credential/kind", "One of"),
        arguments("credential", Map.of("kind", "PASSWORD"), "/credential/kind", "One of"),
        arguments(
            "credential",
            Map.of("kind", "CLIENT_CERTIFICATE", "certificatePem", "…"),
            "/credential/certificatePem",
            "no private key"),
        arguments(
            "credential",
            Map.of("kind", "CLIENT_CERTIFICATE"),
            "/credential/certificatePem",
            "Either"),
        arguments(
            "credential",
            Map.of("kind", "WORKLOAD_IDENTITY", "tokenFile", "../../etc/passwd"),
            "/credential/tokenFile",
            "without its path"),
        arguments(
            "credential",
            Map.of("kind", "MANAGED_IDENTITY", "managedIdentity", "MINE"),
            "/credential/managedIdentity",
            "USER"),
        arguments(
            "credential",
            Map.of("kind", "MANAGED_IDENTITY", "clientSecret", "s"),
            "/credential/clientSecret",
            "Only with the kind CLIENT_SECRET"),
        arguments(
            "credential", Map.of("kind", "CLIENT_SECRET"), "/credential/clientSecret", "required"),
        arguments("credential", Api.secret("a\nb"), "/credential/clientSecret", "ASCII"),
        arguments(
            "credential",
            Map.of("kind", "CLIENT_SECRET", "clientSecret", "s", "expiresAt", "tomorrow"),
            "/credential/expiresAt",
            "A time such as"),
        arguments(
            "credential",
            Map.of(
                "kind", "CLIENT_SECRET", "clientSecret", "s", "expiresAt", "2020-01-01T00:00:00Z"),
            "/credential/expiresAt",
            "still to come"),
        arguments(
            "credential",
            Map.of(
                "kind",
                "CLIENT_SECRET",
                "clientSecret",
                "s",
                "expiresAt",
                "+300000-01-01T00:00:00Z"),
            "/credential/expiresAt",
            "before the year 10000"),
        arguments("access", Map.of("mode", "TEAMS"), "/access/teams", "at least one"),
        arguments(
            "access",
            Map.of("mode", "TEAMS", "teams", List.of("shop", "Shop")),
            "/access/teams",
            "once"),
        arguments("purpose", "discovery", "/purpose", "DISCOVERY, ENROLLMENT, ALL"),
        arguments("access", Map.of("mode", "SOME"), "/access/mode", "GLOBAL, TEAMS"));
  }

  @ParameterizedTest
  @MethodSource("badFields")
  void saysWhichFieldIsWrongAndWhy(String field, Object value, String pointer, String why) {
    // Given
    Map<String, Object> body = Api.account();
    if (value == ABSENT) {
      body.remove(field);
    } else {
      body.put(field, value);
    }

    // When
    Response answer = Api.register(body);

    // Then
    answer
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid-request"))
        .body("errors.pointer", equalTo(List.of(pointer)))
        .body("errors[0].detail", containsString(why));
    assertThat(given().queryParam("limit", 200).get(Api.ACCOUNTS).asString())
        .doesNotContain(String.valueOf(Api.account().get("name")));
  }

  @Test
  void namesEveryWrongFieldAtOnce() {
    json("{}")
        .post(Api.ACCOUNTS)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            equalTo(
                List.of("/name", "/environment", "/directoryId", "/applicationId", "/credential")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null"})
  void asksForABody(String nothing) {
    json(nothing).post(Api.ACCOUNTS).then().statusCode(400).body("errors.pointer", hasItem(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "42", "{\"name\":}", "\"text\""})
  void saysThatABodyIsNotTheExpectedJson(String body) {
    json(body)
        .post(Api.ACCOUNTS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid-request"));
  }

  @Test
  void leavesUnknownFieldsAlone() {
    Map<String, Object> body = Api.account();
    body.put("favouriteColour", "blue");

    Api.register(body).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=%21%21", "cursor=YWJj"})
  void refusesABadPage(String query) {
    given()
        .urlEncodingEnabled(false)
        .get(Api.ACCOUNTS + "?" + query)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?" + query.substring(0, query.indexOf('='))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/check", "/subscriptions", "/vaults", "/resource-groups"})
  void findsNothingUnderAnIdThatIsNone(String what) {
    for (String id : List.of("42", "01890000-0000-7000-8000-000000000000")) {
      given()
          .get(Api.at(id) + what)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("detail", containsString(id));
    }
  }
}
