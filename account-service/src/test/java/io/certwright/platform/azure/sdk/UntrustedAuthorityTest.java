package io.certwright.platform.azure.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.ClientSecret;
import io.certwright.account.credential.FederatedTokenFiles;
import io.certwright.account.credential.SignInOutcome;
import io.certwright.account.credential.SignInOutcome.NotSignedIn;
import io.certwright.account.credential.azure.EntraSignIn;
import io.certwright.contracts.Environment;
import io.certwright.emulator.Emulator;
import io.certwright.emulator.EmulatorOptions;
import io.certwright.emulator.seed.DemoTenant;
import io.certwright.platform.azure.AzureResource;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whoever stands between us and Azure gets no credential unless his authority is configured. */
class UntrustedAuthorityTest {

  @AutoClose private final Emulator emulator = Emulator.start(EmulatorOptions.ordinary());

  @AutoClose("close")
  private final Vertx vertx = Vertx.vertx();

  @Test
  void sendsNoCredentialAndSaysWhatIsNotTrusted() {
    // Given
    EntraSignIn signIn =
        new EntraSignIn(
            EmulatedTransport.untrusting(emulator, vertx),
            new FederatedTokenFiles(Optional.empty(), Optional.empty()),
            null /* opens nothing here */,
            null /* nor keeps anything */,
            Duration.ofSeconds(20));
    // When
    SignInOutcome outcome =
        signIn.attempt(
            new AzureIdentity(
                Environment.AZURE,
                UUID.fromString(DemoTenant.TENANT_ID),
                UUID.fromString(DemoTenant.APPLICATION_ID)),
            new ClientSecret(DemoTenant.SECRET),
            AzureResource.VAULT);
    // Then
    assertThat(outcome)
        .isInstanceOfSatisfying(
            NotSignedIn.class,
            refused ->
                assertThat(refused.error().describe("Entra ID"))
                    .startsWith("Entra ID is not trusted, ")
                    .contains("unable to find valid certification path")
                    .contains("signed by CN=Azure Emulator CA"));
    assertThat(emulator.weather().traffic().tally().count(kind -> true)).isZero();
  }
}
