package io.certwright.account.identity;

import static io.certwright.account.Api.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.certwright.account.Api;
import io.certwright.account.azure.AzureAndKeys;
import io.certwright.account.azure.NeedsAzure;
import io.certwright.platform.identity.ServiceAuthorization;
import io.certwright.platform.identity.ServiceIdentity;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An OpenID provider's tokens, in place of the services' own keys. */
@QuarkusTest
@TestProfile(OpenIdAndCertificates.class)
@NeedsServers(schema = "account")
@NeedsAzure
class OtherSchemesTest {

  @Inject ServiceAuthorization authorization;

  @Test
  void lendsToAClientOfTheProviderAndRecordsWhichServiceItIs() {
    String id = Api.registered(Api.account());

    lend(id, "VAULT", authorization.header("account-service")).then().statusCode(200);

    given()
        .get(Api.at(id) + "/lendings")
        .then()
        .body("items[0].caller", equalTo("discovery-service"));
    lend(id, "DNS", authorization.header("account-service")).then().statusCode(403);
  }

  @Test
  void refusesTokensThatAreNotForIt() {
    String id = Api.registered(Api.account());
    for (String token :
        new String[] {
          signed(TestProvider.ISSUER, "cw-discovery", "another-service"),
          signed("https://elsewhere.example.com", "cw-discovery", "account-service"),
          new ServiceIdentity(
                  Optional.of(AzureAndKeys.keyOf("discovery-service")), "discovery-service")
              .tokenFor("account-service")
        }) {
      lend(id, "VAULT", "Bearer " + token)
          .then()
          .statusCode(401)
          .contentType("application/problem+json");
    }
  }

  @Test
  void refusesClientsOfTheProviderThatAreNoCallers() {
    String id = Api.registered(Api.account());

    lend(id, "VAULT", "Bearer " + signed(TestProvider.ISSUER, "somebody", "account-service"))
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void asksACallerThatBorrowsTooOftenToWait() {
    String hasty = "Bearer " + signed(TestProvider.ISSUER, "cw-hasty", "account-service");
    String nowhere = UUID.randomUUID().toString();
    for (int request = 0; request < 20; request++) {
      lend(nowhere, "VAULT", hasty).then().statusCode(404);
    }

    Response refused = lend(nowhere, "VAULT", hasty);

    refused.then().statusCode(429).body("code", equalTo("rate-limited"));
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3);
  }

  private static String signed(String issuer, String client, String audience) {
    return TestProvider.signed(OpenIdAndCertificates.PROVIDER_KEY, issuer, client, audience);
  }

  private static Response lend(String id, String resource, String authorization) {
    return json(Map.of("resource", resource))
        .header("Authorization", authorization)
        .post("/internal/v1/accounts/" + id + "/token");
  }
}
