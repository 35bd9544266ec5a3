package io.certwright.account;

import static io.certwright.account.Api.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.security.keyvault.certificates.models.CertificateProperties;
import io.certwright.account.azure.AzureAndKeys;
import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.azure.TestTenant;
import io.certwright.account.lending.TokenLending;
import io.certwright.account.lending.TokenLendings;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.id.Ids;
import io.certwright.platform.identity.ServiceIdentity;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class TokenLendingTest {

  private static final String DISCOVERY = "discovery-service";

  @Inject AzureClients clients;
  @Inject DataSource dataSource;
  @Inject TokenLendings lendings;
  @Inject Transactions transactions;

  @Test
  void lendsATokenThatListsTheCertificatesOfAVault() {
    // Given
    String id = Api.registered(Api.account());

    // When
    Response answer = lend(id, "VAULT", identity(DISCOVERY), "lend-1");

    // Then
    answer.then().statusCode(200).header("Cache-Control", "no-store");
    assertThat(Instant.parse(answer.path("expiresAt")))
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(2)));
    TokenCredential lent =
        request ->
            Mono.just(
                new AccessToken(answer.path("accessToken"), OffsetDateTime.now().plusHours(1)));
    VaultAddress vault =
        VaultAddress.of("https://kv-test-open.vault.azure.net", AzureCloud.of(Environment.AZURE));
    assertThat(clients.certificates(vault, lent).listPropertiesOfCertificates())
        .extracting(CertificateProperties::getName)
        .containsExactlyInAnyOrder("web-1", "web-2");
  }

  @Test
  void recordsWhoWasLentWhat() throws SQLException {
    String id = Api.registered(Api.account());

    lend(id, "ARM", identity("enrollment-service"), "lend-2").then().statusCode(200);

    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT resource, caller, correlation_id, expires_at > lent_at"
                    + " FROM token_lending WHERE account_id = ?")) {
      select.setObject(1, UUID.fromString(id));
      try (var row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo("ARM");
        assertThat(row.getString(2)).isEqualTo("enrollment-service");
        assertThat(row.getString(3)).isEqualTo("lend-2");
        assertThat(row.getBoolean(4)).isTrue();
        assertThat(row.next()).isFalse();
      }
    }
  }

  @Test
  void lendsDnsToTheServiceThatProvesControlByItAndToNoOther() {
    String id = Api.registered(Api.account());

    lend(id, "DNS", identity("enrollment-service"), "lend-12").then().statusCode(200);
    lend(id, "DNS", identity(DISCOVERY), "lend-13")
        .then()
        .statusCode(403)
        .body("detail", equalTo("discovery-service is lent no tokens for DNS."));
  }

  @Test
  void tellsWhoWasLentWhatNewestFirstAndAfterTheAccountIsGone() {
    String id = Api.registered(Api.account());
    given().get(Api.at(id) + "/lendings").then().body("items", hasSize(0));
    lend(id, "ARM", identity(DISCOVERY), "lend-14").then().statusCode(200);
    lend(id, "VAULT", identity("enrollment-service"), "lend-15").then().statusCode(200);
    given().delete(Api.at(id)).then().statusCode(204);

    String next =
        given()
            .get(Api.at(id) + "/lendings?limit=1")
            .then()
            .statusCode(200)
            .body("items[0].caller", equalTo("enrollment-service"))
            .body("items[0].resource", equalTo("VAULT"))
            .body("items[0].correlationId", equalTo("lend-15"))
            .body("items[0].lentAt", notNullValue())
            .body("items[0].expiresAt", notNullValue())
            .extract()
            .path("next");
    given()
        .get(Api.at(id) + "/lendings?limit=1&cursor=" + next)
        .then()
        .body("items.caller", contains(DISCOVERY))
        .body("$", not(hasKey("next")));
    given().get(Api.at(UUID.randomUUID().toString()) + "/lendings").then().statusCode(404);
  }

  @Test
  void forgetsWhatWasLentLongAgo() {
    UUID account = UUID.randomUUID();
    Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
    for (Instant lentAt : List.of(longAgo, longAgo.plusSeconds(2))) {
      transactions.run(
          () ->
              lendings.add(
                  new TokenLending(
                      Ids.next(),
                      account,
                      AzureResource.VAULT,
                      DISCOVERY,
                      lentAt,
                      lentAt.plusSeconds(3600),
                      "lend-16")));
    }

    lendings.forget(longAgo.plusSeconds(1));

    assertThat(lendings.page(account, null, 10))
        .extracting(TokenLending::lentAt)
        .containsExactly(longAgo.plusSeconds(2));
  }

  @Test
  void asksEntraOnceForManyLendings() {
    String id = Api.registered(Api.account());

    Response first = lend(id, "VAULT", identity(DISCOVERY), "lend-3");
    Response second = lend(id, "VAULT", identity(DISCOVERY), "lend-4");

    first.then().statusCode(200);
    assertThat(first.<String>path("accessToken")).isEqualTo(second.path("accessToken"));
  }

  @Test
  void lendsNothingToTheUnknown() {
    String id = Api.registered(Api.account());

    json(Map.of("resource", "VAULT"))
        .post(tokenOf(id))
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer")
        .header("X-Correlation-Id", notNullValue())
        .body("code", equalTo("unauthenticated"));
    for (String token :
        new String[] {
          "rubbish",
          Callers.signedBy(DISCOVERY).audience("another-service").sign(),
          Callers.signedBy(DISCOVERY).expired().sign(),
          Callers.signedBy(DISCOVERY).subject("enrollment-service").sign(),
          Callers.signedBy(DISCOVERY).name("enrollment-service").sign(),
          Callers.signedByAStranger()
        }) {
      lend(id, "VAULT", token, "lend-5")
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("code", equalTo("unauthenticated"));
    }
  }

  @Test
  void lendsNothingToAnotherRole() {
    String id = Api.registered(Api.account());

    lend(id, "VAULT", Callers.signedBy(DISCOVERY).role("operator").sign(), "lend-6")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("forbidden"));
  }

  @Test
  void lendsNothingOfAnAccountThatIsGoneOrForAnUnknownResource() {
    String id = Api.registered(Api.account());
    lend(id, "VAULT", identity(DISCOVERY), "lend-7").then().statusCode(200);
    lend(id, "BLOB", identity(DISCOVERY), "lend-8")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/resource"));
    json(Map.of())
        .header("Authorization", "Bearer " + identity(DISCOVERY))
        .post(tokenOf(id))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/resource"));

    given().delete(Api.at(id)).then().statusCode(204);

    lend(id, "VAULT", identity(DISCOVERY), "lend-9").then().statusCode(404);
  }

  @Test
  void tellsThatTheCredentialDoesNotOpen() throws SQLException {
    String id = Api.registered(Api.account());
    BrokenSeal.of(id, dataSource);

    lend(id, "VAULT", identity(DISCOVERY), "lend-17")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("credential-unreadable"))
        .body("detail", containsString("docs/guides/keys.md"));
    given().get(Api.at(id) + "/vaults").then().statusCode(409);
  }

  @Test
  void lendsATokenOfTheNewCredentialAfterARotation() {
    String id = Api.registered(Api.account());
    Response before = lend(id, "VAULT", identity(DISCOVERY), "lend-10");

    json(Api.secret(TestTenant.OTHER_SECRET))
        .put(Api.at(id) + "/credential")
        .then()
        .statusCode(200);

    lend(id, "VAULT", identity(DISCOVERY), "lend-11")
        .then()
        .statusCode(200)
        .body("accessToken", not(equalTo(before.<String>path("accessToken"))));
  }

  private static String identity(String service) {
    return new ServiceIdentity(Optional.of(AzureAndKeys.keyOf(service)), service)
        .tokenFor("account-service");
  }

  private static Response lend(String id, String resource, String token, String correlationId) {
    return json(Map.of("resource", resource))
        .header("Authorization", "Bearer " + token)
        .header("X-Correlation-Id", correlationId)
        .post(tokenOf(id));
  }

  private static String tokenOf(String id) {
    return "/internal/v1/accounts/" + id + "/token";
  }
}
