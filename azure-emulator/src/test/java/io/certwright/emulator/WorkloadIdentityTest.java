package io.certwright.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.WorkloadIdentityCredentialBuilder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.certwright.emulator.seed.DemoDirectory;
import io.certwright.emulator.seed.DemoTenant;
import io.certwright.emulator.tenant.directory.FederatedCredential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadIdentityTest {

  private static final String EXCHANGE = "api://AzureADTokenExchange";
  private static final String GITHUB = "https://token.actions.githubusercontent.com";

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  @Test
  void signsAServiceAccountInThroughTheSdk(@TempDir Path folder) throws IOException {
    // Given
    Path file = Files.writeString(folder.resolve("token"), serviceAccountToken(EXCHANGE, 3600));
    // When
    var token =
        new WorkloadIdentityCredentialBuilder()
            .tenantId(DemoTenant.TENANT_ID)
            .clientId(DemoTenant.APPLICATION_ID)
            .tokenFilePath(file.toString())
            .httpClient(azure.transport())
            .build()
            .getTokenSync(new TokenRequestContext().addScopes("https://vault.azure.net/.default"));
    // Then
    assertThat(EmulatedAzure.claims(token.getToken()).path("oid").asText())
        .isEqualTo(DemoTenant.OBJECT_ID);
  }

  @ParameterizedTest
  @CsvSource({
    "system:serviceaccount:certwright:other, api://AzureADTokenExchange, 700213",
    "system:serviceaccount:CERTWRIGHT:account-service, api://AzureADTokenExchange, 7002138",
    "system:serviceaccount:certwright:account-service, https://kubernetes.default.svc, 700212",
  })
  void namesWhatFitsNoFederatedCredential(String subject, String audience, int code) {
    assertRefused(exchange(DemoTenant.APPLICATION_ID, handOut(subject, audience, 3600)), code);
  }

  @Test
  void refusesAnIssuerThatTheApplicationDoesNotTrust() throws JOSEException {
    var answer =
        exchange(
            DemoTenant.APPLICATION_ID, sign(newKey(), "https://elsewhere.example", "x", EXCHANGE));
    assertRefused(answer, 700211);
    assertThat(answer.json().path("error_description").asText())
        .contains("assertion issuer 'https://elsewhere.example'. Check your federated identity");
  }

  @Test
  void refusesAnApplicationWithoutFederatedCredentials() {
    assertRefused(
        exchange(DemoTenant.EXPIRED_APPLICATION_ID, serviceAccountToken(EXCHANGE, 3600)), 70025);
  }

  @Test
  void refusesATokenOutOfTime() {
    assertRefused(exchange(DemoTenant.APPLICATION_ID, serviceAccountToken(EXCHANGE, -600)), 700024);
  }

  @Test
  void trustsAnOutsideIssuerByTheKeysOfTheSeed() throws JOSEException {
    // Given
    ECKey key = newKey();
    trust("repo:contoso/shop:ref:refs/heads/main", key);
    // When
    var answer =
        exchange(
            DemoTenant.APPLICATION_ID,
            sign(key, GITHUB, "repo:contoso/shop:ref:refs/heads/main", EXCHANGE));
    // Then
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void refusesAnOutsideTokenThatItsIssuerDidNotSign() throws JOSEException {
    trust("repo:contoso/shop:environment:production", newKey());
    assertRefused(
        exchange(
            DemoTenant.APPLICATION_ID,
            sign(newKey(), GITHUB, "repo:contoso/shop:environment:production", EXCHANGE)),
        700027);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HS256", "unheard-of"})
  void refusesATokenThatNoPublicKeyCanHaveSigned(String algorithm) {
    // Given
    String[] parts = serviceAccountToken(EXCHANGE, 3600).split("\\.");
    String header = "{\"alg\":\"%s\"}".formatted(algorithm);
    // When
    String forged =
        Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8))
            + "."
            + parts[1]
            + "."
            + parts[2];
    // Then
    assertRefused(exchange(DemoTenant.APPLICATION_ID, forged), 700027);
  }

  @Test
  void publishesTheKeysOfItsOwnIssuer() {
    var document =
        azure
            .raw()
            .send("GET", "https://oidc.azure-emulator.test/.well-known/openid-configuration", null)
            .json();
    var keys = azure.raw().send("GET", document.path("jwks_uri").asText(), null).json();
    assertThat(document.path("issuer").asText()).isEqualTo("https://oidc.azure-emulator.test");
    assertThat(keys.path("keys")).hasSize(1);
  }

  @Test
  void handsOutNoTokenWithoutASubject() {
    var answer = azure.own("POST", "/emulator/federated-token", "audience=x");
    assertThat(answer.status()).isEqualTo(400);
  }

  private static void trust(String subject, ECKey key) {
    azure
        .emulator()
        .tenant()
        .application(DemoTenant.APPLICATION_ID)
        .orElseThrow()
        .federatedCredentials()
        .add(
            new FederatedCredential(
                GITHUB, subject, EXCHANGE, Optional.of(new JWKSet(key.toPublicJWK()))));
  }

  private static ECKey newKey() throws JOSEException {
    return new ECKeyGenerator(Curve.P_256).keyID("outside").generate();
  }

  private static String sign(ECKey key, String issuer, String subject, String audience)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("outside").build(),
            new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(audience)
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build());
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }

  private static String serviceAccountToken(String audience, int seconds) {
    return handOut(DemoDirectory.SERVICE_ACCOUNT, audience, seconds);
  }

  private static String handOut(String subject, String audience, int seconds) {
    return azure
        .own(
            "POST",
            "/emulator/federated-token",
            EmulatedAzure.form(
                "subject", subject,
                "audience", audience,
                "lifetimeSeconds", Integer.toString(seconds)))
        .body();
  }

  private static RawHttp.Answer exchange(String application, String token) {
    return azure
        .raw()
        .send(
            "POST",
            "https://login.microsoftonline.com/" + DemoTenant.TENANT_ID + "/oauth2/v2.0/token",
            EmulatedAzure.form(
                "grant_type",
                "client_credentials",
                "client_id",
                application,
                "client_assertion_type",
                EmulatedAzure.JWT_BEARER,
                "client_assertion",
                token,
                "scope",
                "https://vault.azure.net/.default"));
  }

  private static void assertRefused(RawHttp.Answer answer, int code) {
    assertThat(answer.json().path("error_codes").path(0).asInt()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_client");
  }
}
