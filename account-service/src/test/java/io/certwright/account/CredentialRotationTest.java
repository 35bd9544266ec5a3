package io.certwright.account;

import static io.certwright.account.Api.at;
import static io.certwright.account.Api.json;
import static io.certwright.account.Api.secret;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.azure.TestTenant;
import io.certwright.account.credential.TestCertificate;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class CredentialRotationTest {

  @Test
  void takesASecretThatEntraAccepts() {
    String id = Api.registered(TestTenant.FULL, "a-secret-that-is-wrong");
    given().post(at(id) + "/check").then().body("status", equalTo("FAILED"));

    json(Map.of(
            "kind", "CLIENT_SECRET",
            "clientSecret", TestTenant.OTHER_SECRET,
            "expiresAt", "2099-05-31T00:00:00Z"))
        .put(at(id) + "/credential")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("credential.hint", equalTo("BBBB"))
        .body("credential.expiresAt", equalTo("2099-05-31T00:00:00Z"))
        .body("state", equalTo("UNCHECKED"));

    given().post(at(id) + "/check").then().body("status", equalTo("OK"));
  }

  @Test
  void keepsTheOldSecretWhenEntraRefusesTheNewOne() {
    String id = Api.registered(Api.account());

    json(secret("a-secret-that-is-wrong"))
        .put(at(id) + "/credential")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("credential-refused"))
        .body("detail", containsString("AADSTS7000215"))
        .body("detail", containsString("Invalid client secret provided"));

    given().get(at(id)).then().header("ETag", "\"1\"").body("credential.hint", equalTo("AAAA"));
    given().post(at(id) + "/check").then().body("status", equalTo("OK"));
  }

  @Test
  void provesASecretThatComesWithOtherSettingsToo() {
    String id = Api.registered(Api.account());
    Map<String, Object> wrong = Api.account(TestTenant.PARTIAL, TestTenant.OTHER_SECRET);
    Map<String, Object> right = Api.account(TestTenant.PARTIAL, TestTenant.PARTIAL_SECRET);

    json(wrong).put(at(id)).then().statusCode(422).body("code", equalTo("credential-refused"));
    json(right)
        .put(at(id))
        .then()
        .statusCode(200)
        .body("applicationId", equalTo(TestTenant.PARTIAL))
        .body("credential.hint", equalTo("CCCC"));

    given().post(at(id) + "/check").then().body("status", equalTo("DEGRADED"));
  }

  @Test
  void rotatesOnlyTheVersionThatTheCallerHasSeen() {
    String id = Api.registered(Api.account());

    json(secret(TestTenant.OTHER_SECRET))
        .header("If-Match", "\"7\"")
        .put(at(id) + "/credential")
        .then()
        .statusCode(412);
  }

  @Test
  void namesTheBadFieldOfACredential() {
    String id = Api.registered(Api.account());

    json(Map.of("kind", "CLIENT_SECRET"))
        .put(at(id) + "/credential")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/clientSecret"));
    json(Map.of("kind", "CLIENT_CERTIFICATE"))
        .put(at(id) + "/credential")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/certificatePem"));
  }

  @Test
  void showsOfACertificateItsThumbprintAndItsEnd() {
    TestCertificate certificate = TestCertificate.lasting(Instant.now(), Duration.ofDays(90));
    String id = Api.registered(Api.account());

    Map<String, Object> body = Api.account();
    body.put("credential", certificate(certificate));
    Api.register(body)
        .then()
        .statusCode(201)
        .body("credential.kind", equalTo("CLIENT_CERTIFICATE"))
        .body("credential.thumbprint", matchesPattern("[0-9A-F]{40}"))
        .body("credential.expiresAt", notNullValue())
        .body("credential.size()", equalTo(4));
    json(certificate(certificate))
        .put(at(id) + "/credential")
        .then()
        .statusCode(422)
        .body("detail", containsString("AADSTS700027"));
  }

  @Test
  void takesTheManagedIdentityOfTheMachine() {
    Map<String, Object> body = Api.account();
    body.put("applicationId", TestTenant.MACHINE);
    body.put("credential", Map.of("kind", "MANAGED_IDENTITY"));

    String id = Api.registered(body);

    given().get(at(id) + "/subscriptions").then().statusCode(200);
    given().get(at(id)).then().body("credential.hint", equalTo("USER"));
  }

  private static Map<String, Object> certificate(TestCertificate certificate) {
    return Map.of("kind", "CLIENT_CERTIFICATE", "certificatePem", certificate.pem());
  }
}
