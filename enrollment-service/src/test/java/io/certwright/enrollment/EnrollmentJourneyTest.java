package io.certwright.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.enrollment.azure.NeedsAzure;
import io.certwright.enrollment.azure.TestTenant;
import io.certwright.enrollment.certificate.Thumbprint;
import io.certwright.enrollment.vault.VaultAnswer;
import io.certwright.enrollment.vault.VaultCertificate;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the request to the certificate in the vault, over REST and Azure's own SDK. */
@QuarkusTest
@NeedsServers(schema = "enrollment")
@NeedsAzure
class EnrollmentJourneyTest {

  private final VaultCertificates vault;

  EnrollmentJourneyTest(VaultCertificates vault) {
    this.vault = vault;
  }

  @Test
  void putsEllipticCurveCertificateOfPrivateCaIntoTheVault() throws GeneralSecurityException {
    String name = Api.newName("ec");
    Map<String, Object> body = Api.enrollment(name);
    body.put("tags", Map.of("team", "shop"));

    String id = Api.requested(body);
    JsonPath ended = Api.ended(id);

    assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("MERGED");
    assertThat(ended.getList("steps.state", String.class))
        .containsExactly("REQUESTED", "CSR_READY", "ORDERING", "ISSUED", "MERGED");
    assertThat(ended.getString("certificate.subject"))
        .isEqualTo("CN=" + name + ".example.com,O=Example");
    assertThat(ended.getMap("sans")).containsOnlyKeys("dns", "email", "upn");
    VaultCertificate held = held(name);
    assertThat(ended.getString("certificate.version")).isEqualTo(held.version());
    assertThat(ended.getString("certificate.sha256Thumbprint"))
        .isEqualTo(Thumbprint.sha256(held.der().orElseThrow()));
    assertThat(held.tags())
        .containsEntry("team", "shop")
        .containsEntry("certwright-enrollment", id);
    assertThat(verified(id).getSubjectAlternativeNames())
        .extracting(entry -> (Object) entry.get(1))
        .containsExactly(name + ".example.com", "www.example.com");
  }

  @Test
  void putsRsaCertificateOfPrivateCaIntoTheVault() throws GeneralSecurityException {
    String name = Api.newName("rsa");
    Map<String, Object> body = Api.enrollment(name);
    body.put("key", Map.of("type", "RSA", "size", 2048, "exportable", false));
    body.put("contentType", "PEM");
    body.put("validityDays", 30);

    String id = Api.requested(body);
    JsonPath ended = Api.ended(id);

    assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("MERGED");
    assertThat(held(name).exportable()).isFalse();
    assertThat(verified(id).getPublicKey().getAlgorithm()).isEqualTo("RSA");
  }

  @Test
  void letsTheVaultSignByItself() {
    String name = Api.newName("self");
    Map<String, Object> body = Api.enrollment(name);
    body.put("authority", Api.authority("SELF_SIGNED"));

    JsonPath ended = Api.ended(Api.requested(body));

    assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("MERGED");
    assertThat(ended.getList("steps.state", String.class))
        .containsExactly("REQUESTED", "ORDERED", "MERGED");
    assertThat(ended.getString("certificate.sha256Thumbprint"))
        .isEqualTo(Thumbprint.sha256(held(name).der().orElseThrow()));
    assertThat(held(name).issuerName()).isEqualTo("Self");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PRIVATE", "SELF_SIGNED"})
  void takesSubjectWithSpecialCharacters(String kind) {
    String name = Api.newName("special");
    String subject = "CN=" + name + ".example.com,OU=a\\\\b,O=The \\\"Shop\\\"\\, Inc.";
    Map<String, Object> body = Api.enrollment(name);
    body.put("authority", Api.authority(kind));
    body.put("subject", subject);

    JsonPath ended = Api.ended(Api.requested(body));

    assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("MERGED");
    assertThat(ended.getString("certificate.subject")).isEqualTo(subject);
  }

  @Test
  void takesKeyInHsmOfPremiumVaultWithEveryKindOfName() {
    String name = Api.newName("hsm");
    Map<String, Object> body = Api.enrollment(name);
    body.put("vault", TestTenant.vaultId(TestTenant.PREMIUM).toLowerCase(Locale.ROOT));
    body.remove("subject");
    body.put("key", Map.of("type", "EC", "curve", "P-384", "hsm", true));
    body.put(
        "sans",
        Map.of(
            "dns", List.of("*.shop.example.com"),
            "email", List.of("admin@example.com"),
            "upn", List.of("admin@corp.example.com")));

    JsonPath ended = Api.ended(Api.requested(body));

    assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("MERGED");
  }

  @Test
  void givesTheCsrThatTheVaultMade() {
    String id = Api.requested(Api.enrollment(Api.newName("csr")));
    Api.ended(id);

    given()
        .get(Api.at(id) + "/csr")
        .then()
        .statusCode(200)
        .contentType("application/x-pem-file")
        .body(org.hamcrest.Matchers.startsWith("-----BEGIN CERTIFICATE REQUEST-----"));
  }

  @Test
  void givesTheChainAsP7b() throws GeneralSecurityException {
    String id = Api.requested(Api.enrollment(Api.newName("p7b")));
    Api.ended(id);

    byte[] p7b = given().get(Api.at(id) + "/certificate?format=p7b").asByteArray();

    assertThat(
            CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(p7b)))
        .hasSize(3);
  }

  private VaultCertificate held(String name) {
    VaultAnswer<Optional<VaultCertificate>> answer =
        vault.certificate(TestTenant.target(TestTenant.OPEN, name));
    return answer.fold(
        Optional::orElseThrow,
        error -> {
          throw error.toFailure("the vault");
        });
  }

  /** Verifies the downloaded chain with Java's own PKIX up to the downloaded root. */
  private static X509Certificate verified(String id) throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    byte[] pem = given().get(Api.at(id) + "/certificate?format=chain").asByteArray();
    byte[] root =
        given()
            .get(
                Api.AUTHORITIES
                    + "/"
                    + Api.authority("PRIVATE")
                    + "/certificate?of=root&format=der")
            .asByteArray();
    List<X509Certificate> chain = new ArrayList<>();
    for (var certificate : factory.generateCertificates(new ByteArrayInputStream(pem))) {
      chain.add((X509Certificate) certificate);
    }
    X509Certificate anchor =
        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(root));
    assertThat(chain.get(chain.size() - 1)).isEqualTo(anchor);
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
    parameters.setRevocationEnabled(false);
    CertPathValidator.getInstance("PKIX")
        .validate(factory.generateCertPath(chain.subList(0, chain.size() - 1)), parameters);
    return chain.get(0);
  }
}
