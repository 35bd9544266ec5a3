package io.certwright.account;

import static io.certwright.account.Api.at;
import static io.certwright.account.Api.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.certwright.account.azure.AzureAndKeys;
import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.azure.TestTenant;
import io.certwright.platform.identity.ServiceIdentity;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What becomes of an account that Entra ID refuses for good, and how it comes back. */
@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class SignInRefusalTest {

  @Inject DataSource dataSource;

  @Test
  void stopsAtTheFirstLendingAndSaysWhyUntilTheCredentialChanges() {
    String id = Api.registered(TestTenant.LATE, TestTenant.LATE_SECRET);

    lend(id).then().statusCode(502).body("code", equalTo("sign-in-failed"));

    given()
        .get(at(id))
        .then()
        .header("ETag", "\"1\"")
        .body("state", equalTo("FAILED"))
        .body("signInRefusal.code", equalTo("AADSTS7000222"))
        .body("signInRefusal.detail", containsString("expired"))
        .body("signInRefusal.since", notNullValue());
    lend(id).then().statusCode(502).body("detail", containsString("AADSTS7000222"));

    json(Api.secret(TestTenant.LATE_OTHER_SECRET))
        .put(at(id) + "/credential")
        .then()
        .statusCode(200)
        .body("state", equalTo("UNCHECKED"))
        .body("signInRefusal", nullValue());
    lend(id).then().statusCode(200);
  }

  @Test
  void looksAgainBeforeItBelievesTheRefusalOfANewCredential() throws SQLException {
    String id = Api.registered(TestTenant.FULL, "made-a-second-ago");

    lend(id)
        .then()
        .statusCode(503)
        .header("Retry-After", "60")
        .body("code", equalTo("sign-in-settling"))
        .body("detail", containsString("AADSTS7000215"));
    given().get(at(id) + "/vaults").then().statusCode(503);

    given()
        .get(at(id))
        .then()
        .body("state", equalTo("UNCHECKED"))
        .body("signInRefusal", nullValue());
    assertThat(SignalledCheck.of(id, dataSource).orElseThrow())
        .isBetween(Instant.now().plusSeconds(30), Instant.now().plusSeconds(60));
  }

  @Test
  void stopsAtBrowsingToo() {
    String id = Api.registered(TestTenant.LATE, TestTenant.LATE_SECRET);

    given().get(at(id) + "/vaults").then().statusCode(502);

    given().get(at(id)).then().body("signInRefusal.code", equalTo("AADSTS7000222"));
  }

  @Test
  void keepsTheReasonWithACheckThatFails() {
    String id = Api.registered(TestTenant.LATE, TestTenant.LATE_SECRET);

    given().post(at(id) + "/check").then().body("status", equalTo("FAILED"));

    given()
        .get(at(id))
        .then()
        .body("state", equalTo("FAILED"))
        .body("lastCheckedAt", notNullValue())
        .body("signInRefusal.code", equalTo("AADSTS7000222"));
  }

  private static Response lend(String id) {
    String service = "discovery-service";
    String token =
        new ServiceIdentity(Optional.of(AzureAndKeys.keyOf(service)), service)
            .tokenFor("account-service");
    return json(Map.of("resource", "VAULT"))
        .header("Authorization", "Bearer " + token)
        .post("/internal/v1/accounts/" + id + "/token");
  }
}
