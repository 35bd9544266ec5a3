package io.certwright.account;

import static io.certwright.account.Api.at;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.azure.TestTenant;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class BrowseResourceTest {

  @Test
  void listsSubscriptionsById() {
    String id = Api.registered(Api.account());

    given()
        .get(at(id) + "/subscriptions")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(TestTenant.SUBSCRIPTION, TestTenant.QUIET_SUBSCRIPTION)))
        .body("items.name", equalTo(List.of("Shop", "Quiet")))
        .body("items[0].state", equalTo("Enabled"));
  }

  @Test
  void listsResourceGroupsByName() {
    String id = Api.registered(Api.account());

    given()
        .queryParam("subscription", TestTenant.SUBSCRIPTION)
        .get(at(id) + "/resource-groups")
        .then()
        .body("items.name", equalTo(List.of("rg-empty", "rg-shop")))
        .body("items[1].location", equalTo("westeurope"))
        .body("items[1].tags.team", equalTo("shop"))
        .body("items[1].subscription", equalTo(TestTenant.SUBSCRIPTION));
  }

  @Test
  void listsVaultsWithWhatDecidesHowTheyAreUsed() {
    String id = Api.registered(Api.account());

    given()
        .get(at(id) + "/vaults")
        .then()
        .body("items.name", equalTo(List.of("kv-test-open", "kv-test-policy", "kv-test-roles")))
        .body("items[0].resourceId", equalTo(TestTenant.vaultId("kv-test-open")))
        .body("items[0].uri", equalTo("https://kv-test-open.vault.azure.net/"))
        .body("items[0].location", equalTo("westeurope"))
        .body("items[0].subscription", equalTo(TestTenant.SUBSCRIPTION))
        .body("items[0].resourceGroup", equalTo("rg-shop"))
        .body("items[0].tags.vault", equalTo("kv-test-open"))
        .body("items.sku", equalTo(List.of("STANDARD", "STANDARD", "PREMIUM")))
        .body("items.accessModel", equalTo(List.of("RBAC", "ACCESS_POLICY", "RBAC")));
  }

  @Test
  void narrowsVaultsToAResourceGroup() {
    String id = Api.registered(Api.account());

    given()
        .queryParam("subscription", TestTenant.SUBSCRIPTION)
        .queryParam("resourceGroup", "RG-Empty")
        .get(at(id) + "/vaults")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void pagesThroughVaults() {
    String id = Api.registered(Api.account());

    Response first = given().queryParam("limit", 2).get(at(id) + "/vaults");
    Response last =
        given()
            .queryParam("limit", 2)
            .queryParam("cursor", first.<String>path("next"))
            .get(at(id) + "/vaults");

    assertThat(first.<List<String>>path("items.name"))
        .containsExactly("kv-test-open", "kv-test-policy");
    last.then()
        .body("items.name", equalTo(List.of("kv-test-roles")))
        .body("$", not(hasKey("next")));
  }

  @Test
  void refusesASubscriptionThatIsNoGuid() {
    String id = Api.registered(Api.account());

    for (String list : List.of("/vaults", "/resource-groups")) {
      given()
          .queryParam("subscription", "production")
          .get(at(id) + list)
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("?subscription"));
    }
  }

  @Test
  void tellsInEntrasWordsThatTheSignInFailed() {
    String id = Api.registered(TestTenant.LATE, TestTenant.LATE_SECRET);

    given()
        .get(at(id) + "/subscriptions")
        .then()
        .statusCode(502)
        .contentType("application/problem+json")
        .body("code", equalTo("sign-in-failed"))
        .body("detail", containsString("AADSTS7000222"))
        .body("detail", not(containsString("Trace ID")));
  }

  @Test
  void tellsInAzuresWordsThatASubscriptionIsOutOfReach() {
    String id = Api.registered(Api.account());

    given()
        .queryParam("subscription", "b9999999-9999-4999-8999-999999999999")
        .get(at(id) + "/vaults")
        .then()
        .statusCode(502)
        .body("code", equalTo("azure-refused"))
        .body("detail", containsString("SubscriptionNotFound"));
  }
}
