package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import io.certwright.emulator.seed.DemoTenant;
import io.certwright.emulator.tenant.directory.Application;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAssertionTest {

  private static final String HOST = "https://login.microsoftonline.com/";
  private static final String ENDPOINT = HOST + DemoTenant.TENANT_ID + "/oauth2/v2.0/token";

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  private static final SigningCertificate registered = new SigningCertificate(Duration.ofDays(90));
  private static final SigningCertificate stranger = new SigningCertificate(Duration.ofDays(90));
  private static final SigningCertificate expired = new SigningCertificate(Duration.ofDays(-1));

  @BeforeAll
  static void register() {
    Application application =
        azure.emulator().tenant().application(DemoTenant.APPLICATION_ID).orElseThrow();
    application.certificates().add(registered.certificate());
    application.certificates().add(expired.certificate());
  }

  @Test
  void signsAnApplicationInByCertificateThroughTheSdk() {
    // Given
    var credential =
        new ClientCertificateCredentialBuilder()
            .tenantId(DemoTenant.TENANT_ID)
            .clientId(DemoTenant.APPLICATION_ID)
            .pemCertificate(
                new ByteArrayInputStream(registered.pem().getBytes(StandardCharsets.US_ASCII)))
            .httpClient(azure.transport())
            .build();
    // When
    var token =
        credential.getTokenSync(
            new TokenRequestContext().addScopes("https://vault.azure.net/.default"));
    // Then
    assertThat(EmulatedAzure.claims(token.getToken()).path("appidacr").asText()).isEqualTo("2");
  }

  @Test
  void theTokenOpensAVault() {
    String token = post(registered.sign(claims().build())).json().path("access_token").asText();
    var answer =
        azure
            .raw()
            .send(
                "GET",
                EmulatedAzure.VAULT + "/certificates?api-version=7.6",
                null,
                "Authorization",
                "Bearer " + token);
    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"RS256, SHA-1", "RS256, SHA-256", "PS256, SHA-1", "PS256, SHA-256"})
  @SuppressWarnings("deprecation")
  void acceptsBothAlgorithmsAndBothWaysToNameTheKey(String algorithm, String digest) {
    var header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm));
    if (digest.equals("SHA-1")) {
      header.x509CertThumbprint(registered.thumbprint(digest));
    } else {
      header.x509CertSHA256Thumbprint(registered.thumbprint(digest));
    }
    assertThat(post(registered.sign(header, claims().build())).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/oauth2/token",
        "https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/v2.0",
        "https://login.windows.net/contoso.onmicrosoft.com/oauth2/v2.0/token",
        "https://sts.windows.net/11111111-1111-4111-8111-111111111111/",
      })
  void knowsItsTenantByAllItsNames(String audience) {
    var claims = SigningCertificate.claims(DemoTenant.APPLICATION_ID, audience, Instant.now());
    assertThat(post(registered.sign(claims.build())).status()).isEqualTo(200);
  }

  @Test
  void takesAssertionsOnTheOlderEndpointToo() {
    var answer =
        azure
            .raw()
            .send(
                "POST",
                HOST + DemoTenant.TENANT_ID + "/oauth2/token",
                EmulatedAzure.form(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    DemoTenant.APPLICATION_ID,
                    "client_assertion_type",
                    EmulatedAzure.JWT_BEARER,
                    "client_assertion",
                    registered.sign(claims().build()),
                    "resource",
                    "https://vault.azure.net"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("expires_on").isTextual()).isTrue();
  }

  static Stream<Arguments> badClaims() {
    Instant now = Instant.now();
    return Stream.of(
        bad("expired", 700024, c -> c.expirationTime(Date.from(now.minusSeconds(600)))),
        bad("without an end", 700024, c -> c.expirationTime(null)),
        bad("of the future", 700024, c -> c.notBeforeTime(Date.from(now.plusSeconds(900)))),
        bad("for another tenant", 700023, c -> c.audience(HOST + "9/oauth2/v2.0/token")),
        bad("for no one", 700023, c -> c.audience((String) null)),
        bad("of another application", 700021, c -> c.issuer("another")),
        bad("of no one", 700021, c -> c.issuer(null)),
        bad("about another application", 50048, c -> c.subject("another")));
  }

  private static Arguments bad(String what, int code, Consumer<JWTClaimsSet.Builder> change) {
    return Arguments.of(what, code, change);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badClaims")
  void refusesAnAssertion(String what, int code, Consumer<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims = claims();
    change.accept(claims);
    assertRefused(post(registered.sign(claims.build())), 401, "invalid_client", code);
  }

  @Test
  void namesAKeyThatIsNotRegistered() {
    var answer = post(stranger.sign(claims().build()));
    assertRefused(answer, 401, "invalid_client", 700027);
    assertThat(answer.json().path("error_description").asText())
        .startsWith(
            "AADSTS700027: The certificate with identifier used to sign the client assertion is not"
                + " registered on application. [Reason - The key was not found., Thumbprint of key"
                + " used by client: '");
  }

  @Test
  void refusesASignatureOfAnotherKey() {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.PS256)
            .x509CertSHA256Thumbprint(registered.thumbprint("SHA-256"));
    var answer = post(stranger.sign(header, claims().build()));
    assertRefused(answer, 401, "invalid_client", 700027);
    assertThat(answer.json().path("error_description").asText()).contains("did not match");
  }

  @Test
  void refusesACertificateThatHasExpired() {
    var answer = post(expired.sign(claims().build()));
    assertRefused(answer, 401, "invalid_client", 700027);
    assertThat(answer.json().path("error_description").asText())
        .contains("[Reason - The key used is expired.");
  }

  @Test
  void refusesAnAssertionThatNamesNoKey() {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256);
    assertRefused(post(registered.sign(header, claims().build())), 401, "invalid_client", 5002723);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "e30.e30.e30", "eyJhbGciOiJub25lIn0.e30."})
  void refusesWhatIsNoSignedToken(String assertion) {
    assertRefused(post(assertion), 400, "invalid_request", 50027);
  }

  @Test
  void saysWhichParameterIsMissing() {
    var answer =
        azure
            .raw()
            .send(
                "POST",
                ENDPOINT,
                EmulatedAzure.form(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    DemoTenant.APPLICATION_ID,
                    "client_assertion",
                    registered.sign(claims().build()),
                    "scope",
                    "https://vault.azure.net/.default"));
    assertRefused(answer, 400, "invalid_request", 900144);
    assertThat(answer.json().path("error_description").asText())
        .contains("'client_assertion_type'");
  }

  private static JWTClaimsSet.Builder claims() {
    return SigningCertificate.claims(DemoTenant.APPLICATION_ID, ENDPOINT, Instant.now());
  }

  private static RawHttp.Answer post(String assertion) {
    return azure
        .raw()
        .send(
            "POST",
            ENDPOINT,
            EmulatedAzure.form(
                "grant_type",
                "client_credentials",
                "client_id",
                DemoTenant.APPLICATION_ID,
                "client_assertion_type",
                EmulatedAzure.JWT_BEARER,
                "client_assertion",
                assertion,
                "scope",
                "https://vault.azure.net/.default"));
  }

  private static void assertRefused(RawHttp.Answer answer, int status, String error, int code) {
    assertThat(answer.json().path("error_codes").path(0).asInt()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
  }
}
