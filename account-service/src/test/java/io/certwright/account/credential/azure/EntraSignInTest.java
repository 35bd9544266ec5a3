package io.certwright.account.credential.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.azure.core.credential.TokenRequestContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.ClientAuthentication;
import io.certwright.account.credential.ClientCertificate;
import io.certwright.account.credential.ClientSecret;
import io.certwright.account.credential.Credential;
import io.certwright.account.credential.FederatedToken;
import io.certwright.account.credential.FederatedTokenFiles;
import io.certwright.account.credential.InMemoryCredentials;
import io.certwright.account.credential.InMemoryRefusals;
import io.certwright.account.credential.ManagedIdentity;
import io.certwright.account.credential.ManagedIdentity.Assigned;
import io.certwright.account.credential.SealedCredentials;
import io.certwright.account.credential.SignInOutcome;
import io.certwright.account.credential.SignInOutcome.NotSignedIn;
import io.certwright.account.credential.SignInRefusal;
import io.certwright.account.credential.TestCertificate;
import io.certwright.contracts.Environment;
import io.certwright.emulator.Emulator;
import io.certwright.emulator.EmulatorOptions;
import io.certwright.emulator.fault.Effect;
import io.certwright.emulator.fault.FaultRule;
import io.certwright.emulator.fault.Match;
import io.certwright.emulator.seed.DemoDirectory;
import io.certwright.emulator.seed.DemoTenant;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.sdk.EmulatedTransport;
import io.certwright.platform.keys.GenerateKeys;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.sealing.TinkSealing;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of credential against the sign-in of the emulator, through Azure's own SDK. */
class EntraSignInTest {

  private static final AzureIdentity IDENTITY = identity(DemoTenant.APPLICATION_ID);
  private static final ClientSecret SECRET = new ClientSecret(DemoTenant.SECRET);

  @TempDir static Path directory;
  @AutoClose private static final Emulator emulator = Emulator.start(EmulatorOptions.ordinary());

  @AutoClose("close")
  private static final Vertx vertx = Vertx.vertx();

  private final InMemoryRefusals refusals = new InMemoryRefusals();
  private Path tokenFile;
  private SealedCredentials credentials;
  private EntraSignIn signIn;

  @BeforeEach
  void build() throws Exception {
    tokenFile = directory.resolve("token");
    credentials =
        new SealedCredentials(
            new InMemoryCredentials(),
            TinkSealing.ofJson(Files.readString(GenerateKeys.keysetIn(directory))));
    signIn =
        new EntraSignIn(
            EmulatedTransport.trusting(emulator, vertx, directory),
            new FederatedTokenFiles(Optional.of(tokenFile), Optional.empty()),
            credentials,
            refusals,
            Duration.ofSeconds(20));
  }

  @Test
  void signsInByASecret() throws ParseException {
    assertThat(claims(attempt(IDENTITY, SECRET)).getStringClaim("oid"))
        .isEqualTo(DemoTenant.OBJECT_ID);
  }

  @Test
  void signsInByACertificate() throws ParseException {
    TestCertificate certificate =
        TestCertificate.lasting(Instant.now().minusSeconds(60), Duration.ofDays(90));
    application().certificates().add(certificate.certificate());

    SignInOutcome outcome = attempt(IDENTITY, new ClientCertificate(certificate.pem()));

    assertThat(claims(outcome).getStringClaim("appidacr")).isEqualTo("2");
  }

  @Test
  void saysThatACertificateIsNotRegistered() {
    TestCertificate stranger =
        TestCertificate.lasting(Instant.now().minusSeconds(60), Duration.ofDays(90));

    assertThat(error(attempt(IDENTITY, new ClientCertificate(stranger.pem()))).code())
        .isEqualTo("AADSTS700027");
  }

  @Test
  void signsInByAFederatedToken() throws Exception {
    Files.writeString(tokenFile, federatedToken(DemoDirectory.SERVICE_ACCOUNT));

    assertThat(claims(attempt(IDENTITY, new FederatedToken(""))).getStringClaim("oid"))
        .isEqualTo(DemoTenant.OBJECT_ID);
  }

  @Test
  void saysThatASubjectIsNotTrusted() throws Exception {
    Files.writeString(tokenFile, federatedToken("system:serviceaccount:elsewhere:other"));

    AzureError error = error(attempt(IDENTITY, new FederatedToken("")));

    assertThat(error.code()).isEqualTo("AADSTS700213");
    assertThat(SignInRefusal.isLasting(error)).isTrue();
  }

  @Test
  void saysThatThePlatformHasNotWrittenTheTokenYet() throws IOException {
    Files.deleteIfExists(tokenFile);

    AzureError error = error(attempt(IDENTITY, new FederatedToken("")));

    assertThat(error.isPassing()).isTrue();
    assertThat(error.describe("Entra ID"))
        .isEqualTo("Entra ID was not asked: the file of the federated token cannot be read.");
  }

  @Test
  void signsInByTheManagedIdentityOfTheMachine() throws ParseException {
    AzureIdentity managed = identity(DemoDirectory.IDENTITY_CLIENT_ID);

    for (Assigned assigned : Assigned.values()) {
      assertThat(claims(attempt(managed, new ManagedIdentity(assigned))).getStringClaim("oid"))
          .isEqualTo(DemoDirectory.IDENTITY_OBJECT_ID);
    }
  }

  @Test
  void saysThatTheMachineHasNoSuchIdentity() {
    AzureError error = error(attempt(IDENTITY, new ManagedIdentity(Assigned.USER)));

    assertThat(error.describe("Entra ID")).contains("This machine has no such identity.");
    assertThat(SignInRefusal.isLasting(error)).isTrue();
  }

  /** The SDK alone would wait for that minute, and then ask again. */
  @Test
  void saysAtOnceThatEntraAsksForFewerRequests() {
    emulator
        .weather()
        .faults()
        .add(
            FaultRule.always(
                Match.operation("entra.token"),
                new Effect.Answer(429, null, null, null, null, Map.of("Retry-After", "60"))));
    try {
      assertThat(error(attempt(IDENTITY, SECRET)).code()).isEqualTo("AADSTS90055");
    } finally {
      emulator.weather().faults().clear();
    }
  }

  @Test
  void asksEntraNoMoreOnceItRefusedForGood() {
    // Given
    UUID id = kept(new ClientSecret(DemoTenant.EXPIRED_SECRET));
    AzureIdentity expired = identity(DemoTenant.EXPIRED_APPLICATION_ID);
    assertThat(error(signIn.with(expired, id, AzureResource.VAULT)).code())
        .isEqualTo("AADSTS7000222");
    long asked = requests();
    // When
    SignInOutcome again = signIn.with(expired, id, AzureResource.ARM);
    // Then
    assertThat(error(again).code()).isEqualTo("AADSTS7000222");
    assertThat(error(again).message()).contains("expired");
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                signIn
                    .credential(expired, id)
                    .getTokenSync(new TokenRequestContext().addScopes("https://any/.default")))
        .withMessageContaining("AADSTS7000222");
    assertThat(requests()).isEqualTo(asked);
  }

  @Test
  void asksAgainWhenItIsToldTo() {
    // Given
    UUID id = kept(SECRET);
    refusals.note(IDENTITY, id, new AzureError(401, "AADSTS7000112", "", "Disabled."));
    assertThat(error(signIn.with(IDENTITY, id, AzureResource.VAULT)).code())
        .isEqualTo("AADSTS7000112");
    // When
    SignInOutcome anew = signIn.anew(IDENTITY, id, AzureResource.VAULT);
    // Then
    assertThat(anew.token()).isNotNull();
    assertThat(signIn.with(IDENTITY, id, AzureResource.VAULT).token()).isNotNull();
  }

  @Test
  void asksAgainWhereEntraMayOnlyNotKnowYetWhatWasMade() {
    // Given
    refusals.takeAllForPassing(Duration.ofMinutes(1));
    UUID id = kept(new ClientSecret("made-a-second-ago"));
    long asked = requests();
    // When
    for (int attempt = 1; attempt < 3; attempt++) {
      assertThatExceptionOfType(Failure.class)
          .isThrownBy(() -> signIn.with(IDENTITY, id, AzureResource.VAULT))
          .returns(FailureCode.SIGN_IN_SETTLING, Failure::code)
          .returns(Optional.of(Duration.ofMinutes(1)), Failure::retryAfter)
          .withMessageContaining("AADSTS7000215");
    }
    // Then
    assertThat(requests()).isGreaterThan(asked + 1);
    NotSignedIn anew = (NotSignedIn) signIn.anew(IDENTITY, id, AzureResource.VAULT);
    assertThat(anew.mayPass()).isTrue();
    assertThat(anew.failure().code()).isEqualTo(FailureCode.SIGN_IN_SETTLING);
  }

  private UUID kept(ClientAuthentication authentication) {
    UUID id = UUID.randomUUID();
    credentials.keep(
        UUID.randomUUID(),
        new Credential(id, authentication.kind(), null, null, null, Instant.EPOCH),
        authentication);
    return id;
  }

  private SignInOutcome attempt(AzureIdentity identity, ClientAuthentication authentication) {
    return signIn.attempt(identity, authentication, AzureResource.VAULT);
  }

  private static AzureError error(SignInOutcome outcome) {
    return ((NotSignedIn) outcome).error();
  }

  private static JWTClaimsSet claims(SignInOutcome outcome) throws ParseException {
    return SignedJWT.parse(outcome.token().value()).getJWTClaimsSet();
  }

  private static long requests() {
    return emulator.weather().traffic().tally().count(kind -> true);
  }

  private static io.certwright.emulator.tenant.directory.Application application() {
    return emulator.tenant().application(DemoTenant.APPLICATION_ID).orElseThrow();
  }

  private static AzureIdentity identity(String applicationId) {
    return new AzureIdentity(
        Environment.AZURE, UUID.fromString(DemoTenant.TENANT_ID), UUID.fromString(applicationId));
  }

  private static String federatedToken(String subject) throws IOException, InterruptedException {
    return EmulatedTransport.federatedToken(emulator, subject);
  }
}
