package io.certwright.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.certwright.enrollment.azure.NeedsAzure;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@NeedsServers(schema = "enrollment")
@NeedsAzure
class AuthorityResourceTest {

  @Test
  void createsPrivateAuthorityWithDefaults() {
    Response created = Api.create(Map.of("name", Api.newName("Defaults"), "kind", "PRIVATE"));

    created
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("privateCa.keyType", equalTo("EC"))
        .body("privateCa.rootValidityDays", equalTo(3650))
        .body("privateCa.issuingValidityDays", equalTo(1825))
        .body("privateCa.maxLeafValidityDays", equalTo(398))
        .body("privateCa.defaultLeafValidityDays", equalTo(90));
    given().get(created.header("Location")).then().statusCode(200);
  }

  @Test
  void createsAuthorityOfTheVaultsOwn() {
    Api.create(Map.of("name", Api.newName("Self"), "kind", "SELF_SIGNED"))
        .then()
        .statusCode(201)
        .body("privateCa", nullValue())
        .body("maxValidityDays", equalTo(3650));
  }

  @Test
  void refusesSecondAuthorityOfSameNameWhateverItsCase() {
    String name = Api.newName("Twin");
    Api.create(Map.of("name", name, "kind", "SELF_SIGNED"));

    Api.create(Map.of("name", name.toUpperCase(Locale.ROOT), "kind", "SELF_SIGNED"))
        .then()
        .statusCode(409)
        .body("code", equalTo("name-taken"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACME", "SECTIGO", "KEY_VAULT_ISSUER", "MANUAL"})
  void saysOfKindsToComeThatTheyComeLater(String kind) {
    String detail =
        Api.create(Map.of("name", Api.newName("Later"), "kind", kind))
            .then()
            .statusCode(400)
            .body("errors[0].pointer", equalTo("/kind"))
            .extract()
            .path("errors[0].detail");

    assertThat(detail).contains("comes with a later release");
  }

  @ParameterizedTest
  @CsvSource({
    "rootValidityDays, 29, /privateCa/rootValidityDays",
    "issuingValidityDays, 4000, /privateCa/issuingValidityDays",
    "maxLeafValidityDays, 0, /privateCa/maxLeafValidityDays",
    "maxLeafValidityDays, 1900, /privateCa/maxLeafValidityDays",
    "defaultLeafValidityDays, 399, /privateCa/defaultLeafValidityDays"
  })
  void namesTheNumberThatDoesNotFit(String field, int value, String pointer) {
    Api.create(
            Map.of(
                "name", Api.newName("Bad"), "kind", "PRIVATE", "privateCa", Map.of(field, value)))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void namesEveryBadFieldOfTheShape() {
    Api.json(
            Map.of(
                "name",
                "a".repeat(129),
                "privateCa",
                Map.of("subjectOrganization", "a".repeat(65))))
        .post(Api.AUTHORITIES)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/name"))
        .body("errors.pointer", hasItem("/kind"))
        .body("errors.pointer", hasItem("/privateCa/subjectOrganization"));
    Api.json(Map.of("name", "x", "kind", "PRIVATE", "privateCa", Map.of("keyType", "DSA")))
        .post(Api.AUTHORITIES)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/privateCa/keyType"));
  }

  @Test
  void changesNameAndLimitsForWhoHasSeenTheNewestVersion() {
    Response created = Api.create(Map.of("name", Api.newName("Before"), "kind", "PRIVATE"));
    String location = created.header("Location");
    Map<String, Object> change =
        Map.of(
            "name",
            Api.newName("After"),
            "kind",
            "PRIVATE",
            "privateCa",
            Map.of("maxLeafValidityDays", 47));

    Api.json(change)
        .header("If-Match", "\"1\"")
        .put(location)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("maxValidityDays", equalTo(47))
        .body("defaultValidityDays", equalTo(47));
    Api.json(change).header("If-Match", "\"1\"").put(location).then().statusCode(412);
  }

  @Test
  void cannotChangeWhatStandsInTheCertificatesOfTheCas() {
    Response created = Api.create(Map.of("name", Api.newName("Fixed"), "kind", "PRIVATE"));

    Api.json(
            Map.of(
                "name", "x", "kind", "SELF_SIGNED", "privateCa", Map.of("rootValidityDays", 4000)))
        .put(created.header("Location"))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/kind"))
        .body("errors.pointer", hasItem("/privateCa/rootValidityDays"));
  }

  @Test
  void removesAuthorityThatNothingWasOrderedFrom() {
    String location =
        Api.create(Map.of("name", Api.newName("Unused"), "kind", "PRIVATE")).header("Location");

    given().delete(location).then().statusCode(204);

    given().get(location).then().statusCode(404);
    given().delete(location).then().statusCode(404);
  }

  @Test
  void keepsAuthorityThatEnrollmentsReferTo() {
    Api.ended(Api.requested(Api.enrollment(Api.newName("keeps"))));

    given()
        .delete(Api.AUTHORITIES + "/" + Api.authority("PRIVATE"))
        .then()
        .statusCode(409)
        .body("code", equalTo("state-conflict"));
  }

  @Test
  void findsThatItCouldIssueNow() {
    for (String kind : new String[] {"PRIVATE", "SELF_SIGNED"}) {
      given()
          .post(Api.AUTHORITIES + "/" + Api.authority(kind) + "/check")
          .then()
          .statusCode(200)
          .body("status", equalTo("OK"))
          .body("checks.status", everyItem(equalTo("PASS")));
    }
  }

  @Test
  void publishesItsCertificatesAndRevocationLists() throws GeneralSecurityException {
    String authority = Api.AUTHORITIES + "/" + Api.authority("PRIVATE");
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    Response chain = given().get(authority + "/certificate?format=chain");
    Response list = given().get(authority + "/crl");
    Response rootList = given().get(authority + "/crl?of=root");

    var certificates =
        factory.generateCertificates(new ByteArrayInputStream(chain.asByteArray())).stream()
            .map(X509Certificate.class::cast)
            .toList();
    assertThat(certificates).hasSize(2);
    certificates.get(0).verify(certificates.get(1).getPublicKey());
    assertThat(list.contentType()).isEqualTo("application/pkix-crl");
    crl(factory, list).verify(certificates.get(0).getPublicKey());
    crl(factory, rootList).verify(certificates.get(1).getPublicKey());
    assertThat(given().get(authority + "/crl").asByteArray()).isEqualTo(list.asByteArray());
  }

  @Test
  void hasNoCertificateOfAuthorityThatIsNotOurs() {
    String authority = Api.AUTHORITIES + "/" + Api.authority("SELF_SIGNED");

    given().get(authority + "/certificate").then().statusCode(404);
    given().get(authority + "/crl").then().statusCode(404);
    given()
        .get(Api.AUTHORITIES + "/" + Api.authority("PRIVATE") + "/certificate?format=jks")
        .then()
        .statusCode(400);
  }

  @Test
  void listsOldestFirst() {
    Api.authority("PRIVATE");
    Api.authority("SELF_SIGNED");

    Response page = given().queryParam("limit", 1).get(Api.AUTHORITIES);

    assertThat(page.jsonPath().getList("items")).hasSize(1);
    given()
        .queryParam("limit", 200)
        .queryParam("cursor", page.<String>path("next"))
        .get(Api.AUTHORITIES)
        .then()
        .statusCode(200)
        .body("items.id", org.hamcrest.Matchers.not(hasItem(page.<String>path("items[0].id"))));
  }

  @Test
  void knowsNoOtherAuthority() {
    given().get(Api.AUTHORITIES + "/" + UUID.randomUUID()).then().statusCode(404);
    given().get(Api.AUTHORITIES + "/nonsense").then().statusCode(404);
    given().post(Api.AUTHORITIES + "/nonsense/check").then().statusCode(404);
  }

  private static X509CRL crl(CertificateFactory factory, Response response)
      throws GeneralSecurityException {
    return (X509CRL) factory.generateCRL(new ByteArrayInputStream(response.asByteArray()));
  }
}
