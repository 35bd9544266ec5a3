package io.certwright.account.credential.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.azure.core.http.HttpClient;
import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.Credential;
import io.certwright.account.credential.CredentialKind;
import io.certwright.account.credential.FederatedTokenFiles;
import io.certwright.account.credential.InMemoryCredentials;
import io.certwright.account.credential.InMemoryRefusals;
import io.certwright.account.credential.ManagedIdentity;
import io.certwright.account.credential.ManagedIdentity.Assigned;
import io.certwright.account.credential.SealedCredentials;
import io.certwright.account.credential.SignInOutcome;
import io.certwright.account.credential.SignInOutcome.NotSignedIn;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.keys.GenerateKeys;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.sealing.TinkSealing;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** A machine without an endpoint of managed identities; the SDK alone would try for minutes. */
class SignInLimitTest {

  private static final AzureIdentity IDENTITY =
      new AzureIdentity(Environment.AZURE, UUID.randomUUID(), UUID.randomUUID());
  private static final HttpClient SILENT = request -> Mono.never();
  private static final HttpClient REFUSING =
      request -> Mono.error(new ConnectException("Connection refused: 169.254.169.254"));

  @TempDir private static Path directory;

  private SealedCredentials credentials;

  @BeforeEach
  void build() throws IOException, GeneralSecurityException {
    credentials =
        new SealedCredentials(
            new InMemoryCredentials(),
            TinkSealing.ofJson(Files.readString(GenerateKeys.keysetIn(directory))));
  }

  @ParameterizedTest
  @EnumSource
  void endsASignInThatIsNotAnswered(Assigned assigned) {
    SignInOutcome outcome =
        signIn(SILENT, Duration.ofMillis(100))
            .attempt(IDENTITY, new ManagedIdentity(assigned), AzureResource.ARM);

    assertThat(((NotSignedIn) outcome).mayPass()).isTrue();
    assertThat(((NotSignedIn) outcome).error().describe("Entra ID"))
        .isEqualTo("Entra ID could not be reached: there was no token within 0.1 s.");
  }

  @Test
  void saysThatTheConnectionIsRefusedBeforeTheLimit() {
    SignInOutcome outcome =
        signIn(REFUSING, Duration.ofSeconds(8))
            .attempt(IDENTITY, new ManagedIdentity(Assigned.SYSTEM), AzureResource.ARM);

    assertThat(((NotSignedIn) outcome).error().describe("Entra ID"))
        .contains("could not be reached")
        .contains("Connection refused");
  }

  @Test
  void tellsWhoWouldBorrowATokenThatEntraIsNotReached() {
    // Given
    UUID id = UUID.randomUUID();
    credentials.keep(
        UUID.randomUUID(),
        new Credential(id, CredentialKind.MANAGED_IDENTITY, null, null, null, Instant.EPOCH),
        new ManagedIdentity(Assigned.USER));
    // When
    SignInOutcome outcome =
        signIn(SILENT, Duration.ofMillis(100)).with(IDENTITY, id, AzureResource.VAULT);
    // Then
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(outcome::token)
        .returns(FailureCode.AZURE_UNREACHABLE, Failure::code);
  }

  private EntraSignIn signIn(HttpClient transport, Duration limit) {
    return new EntraSignIn(
        transport,
        new FederatedTokenFiles(Optional.empty(), Optional.empty()),
        credentials,
        new InMemoryRefusals(),
        limit);
  }
}
