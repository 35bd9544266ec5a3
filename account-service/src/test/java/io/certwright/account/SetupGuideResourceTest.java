package io.certwright.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.azure.TestTenant;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class SetupGuideResourceTest {

  private static final String GUIDE = Api.ACCOUNTS + "/setup-guide";

  @Test
  void answersTheWholeSetupAtOnce() {
    Response guide = vault().get(GUIDE);

    guide
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("scope", equalTo(TestTenant.vaultId("kv-test-roles")))
        .body("roles.name", equalTo(List.of("Reader", "Key Vault Certificates Officer")))
        .body("steps", hasItem(startsWith("Register an application called Certwright")));
    for (String format : List.of("SCRIPT", "BICEP", "TERRAFORM")) {
      Response alone = vault().queryParam("format", format).get(GUIDE);
      alone.then().statusCode(200).contentType("text/plain");
      assertThat(alone.asString()).isEqualTo(guide.path(format.toLowerCase(Locale.ROOT)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {TestTenant.GUIDED_BY_ROLES, TestTenant.GUIDED_BY_POLICIES})
  void whatItGivesIsEnoughForAGreenCheck(String application) {
    String id = Api.registered(application, TestTenant.GUIDED_SECRET);

    Response check = given().post(Api.at(id) + "/check");

    check.then().statusCode(200).body("vaults", equalTo(1));
    assertThat(check.<String>path("status")).as(check.asPrettyString()).isEqualTo("OK");
  }

  @Test
  void namesTheParametersThatAreWrong() {
    given()
        .queryParam("scope", "/subscriptions/shop")
        .get(GUIDE)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", equalTo(List.of("?accessModel", "?scope")));
    vault()
        .queryParam("format", "PULUMI")
        .get(GUIDE)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?format"));
  }

  private static RequestSpecification vault() {
    return given()
        .queryParam("accessModel", "RBAC")
        .queryParam("scope", TestTenant.vaultId("kv-test-roles"));
  }
}
