package io.certwright.account;

import static io.certwright.account.Api.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every service answers the same way. */
@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class HttpEdgeTest {

  private static final byte[] TOO_LARGE =
      ("{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}").getBytes();

  @TestHTTPResource(Api.ACCOUNTS)
  URI accounts;

  @Test
  void refusesABodyOverOneMebibyte() {
    json(TOO_LARGE)
        .header("X-Correlation-Id", "large-1")
        .post(Api.ACCOUNTS)
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .header("X-Correlation-Id", "large-1")
        .body("code", equalTo("body-too-large"))
        .body("correlationId", equalTo("large-1"));
  }

  @Test
  void refusesALargeBodyOfUntoldLength() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(accounts)
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_LARGE)))
                    .build(),
                BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
  }

  @Test
  void answersAnotherMediaTypeWithAProblem() {
    given()
        .contentType("text/plain")
        .body("name: shop")
        .post(Api.ACCOUNTS)
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("code", equalTo("unsupported-media-type"));
  }

  @Test
  void answersUnknownAddressesAndMethodsWithAProblem() {
    for (String path : new String[] {"/", "/api/v1/nothing", "/api/v2/accounts"}) {
      given()
          .get(path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .header("X-Correlation-Id", notNullValue())
          .body("type", equalTo("urn:certwright:problem:not-found"));
    }
    given()
        .patch(Api.ACCOUNTS)
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .body("code", equalTo("method-not-allowed"));
    given()
        .accept("image/png")
        .get(Api.ACCOUNTS)
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
  }

  @Test
  void sendsTheCorrelationIdBack() {
    given()
        .header("X-Correlation-Id", "test/42")
        .get(Api.at("none"))
        .then()
        .header("X-Correlation-Id", "test/42")
        .body("correlationId", equalTo("test/42"));
  }

  @Test
  void makesACorrelationIdOfItsOwnForEachRequest() {
    Response one = given().header("X-Correlation-Id", "bad\tid {}").get(Api.ACCOUNTS);
    Response other = given().get(Api.ACCOUNTS);

    assertThat(one.header("X-Correlation-Id"))
        .hasSize(36)
        .isNotEqualTo(other.header("X-Correlation-Id"));
  }

  @Test
  void livesWhateverItsDependenciesDo() {
    given().get("/q/health/live").then().statusCode(200).body("checks", hasSize(0));
    Map<String, Object> ready = given().get("/q/health/ready").path("$");
    assertThat(ready.toString()).contains("Database").contains("Kafka");
  }

  @Test
  void describesItsApi() {
    String description = given().get("/q/openapi").asString();

    assertThat(description)
        .contains("/api/v1/accounts/{id}/credential", "/internal/v1/accounts/{id}/token");
  }
}
