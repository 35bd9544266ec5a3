package io.certwright.account.identity;

import static io.certwright.account.Api.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.certwright.account.Api;
import io.certwright.account.azure.AzureAndKeys;
import io.certwright.account.azure.NeedsAzure;
import io.certwright.platform.identity.ServiceAuthorization;
import io.certwright.platform.identity.ServiceIdentity;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** An OpenID provider's tokens and client certificates, in place of the services' own keys. */
@QuarkusTest
@TestProfile(OpenIdAndCertificates.class)
@NeedsServers(schema = "account")
@NeedsAzure
class OtherSchemesTest {

  @Inject ServiceAuthorization authorization;

  @TestHTTPResource(value = "/", tls = true)
  URI secure;

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

  @Test
  void lendsToTheServiceThatItsCertificateNames() throws Exception {
    String id = Api.registered(Api.account());

    assertThat(lendOverTls(id, "discovery.p12").statusCode()).isEqualTo(200);
    assertThat(lendOverTls(id, "stranger.p12").statusCode()).isEqualTo(403);
    assertThat(lendOverTls(id, null).statusCode()).isEqualTo(401);

    given()
        .get(Api.at(id) + "/lendings")
        .then()
        .body("items.caller", contains("discovery-service"));
  }

  @Test
  void doesNotSpeakWithWhoShowsACertificateOfAnotherAuthority() {
    assertThatThrownBy(() -> lendOverTls(UUID.randomUUID().toString(), "forged.p12"))
        .isInstanceOf(IOException.class);
  }

  private static String signed(String issuer, String client, String audience) {
    return TestProvider.signed(OpenIdAndCertificates.PROVIDER_KEY, issuer, client, audience);
  }

  private static Response lend(String id, String resource, String authorization) {
    return json(Map.of("resource", resource))
        .header("Authorization", authorization)
        .post("/internal/v1/accounts/" + id + "/token");
  }

  private HttpResponse<String> lendOverTls(String id, String identity) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(secure.resolve("/internal/v1/accounts/" + id + "/token"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"resource\":\"VAULT\"}"))
            .build();
    return HttpClient.newBuilder()
        .sslContext(context(identity))
        .build()
        .send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static SSLContext context(String identity) throws GeneralSecurityException, IOException {
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store("trust.p12"));
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(identity == null ? null : store(identity), TestCertificates.PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore store(String name) throws GeneralSecurityException, IOException {
    Path file = OpenIdAndCertificates.DIRECTORY.resolve(name);
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, TestCertificates.PASSWORD.toCharArray());
      return store;
    }
  }
}
