package io.certwright.account.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.AzureToken;
import io.certwright.account.credential.ClientAuthentication;
import io.certwright.account.credential.Credential;
import io.certwright.account.credential.CredentialKind;
import io.certwright.account.credential.SignIn;
import io.certwright.account.credential.SignInOutcome;
import io.certwright.account.credential.SignInOutcome.SignedIn;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.AccountSamples;
import io.certwright.account.registry.InMemoryAccounts;
import io.certwright.account.registry.PlainTransactions;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;

class LendTokenTest {

  private static final AzureToken TOKEN =
      new AzureToken("a-token", AccountSamples.NOW.plusSeconds(3600));

  private static final Clock CLOCK = Clock.fixed(AccountSamples.NOW, ZoneOffset.UTC);
  private static final Callers CALLERS =
      new Callers(
          List.of(
              new Caller(
                  "discovery-service",
                  Set.of(AzureResource.VAULT, AzureResource.ARM),
                  "discovery",
                  new X500Principal("CN=discovery-service"))));

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final Account account = AccountSamples.account("Shop");
  private final List<TokenLending> lendings = new ArrayList<>();
  private int rotations;
  private Duration wait = Duration.ZERO;

  private final LendToken lendToken =
      new LendToken(
          accounts,
          new KeptTokens(new RotatedMeanwhile(), CLOCK),
          CALLERS,
          caller -> wait,
          new InMemoryLendings(lendings),
          new PlainTransactions(),
          UUID::randomUUID,
          CLOCK);

  LendTokenTest() {
    accounts.add(account);
  }

  @Test
  void usesTheNewCredentialWhenTheOneItReadWasReplaced() {
    rotations = 1;

    assertThat(lend()).isEqualTo(TOKEN);
    assertThat(lendings).hasSize(1);
  }

  @Test
  void saysConflictRatherThanNotFoundWhenTheCredentialIsReplacedAgain() {
    rotations = 2;

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(this::lend)
        .returns(FailureCode.STATE_CONFLICT, Failure::code);
    assertThat(lendings).isEmpty();
  }

  @Test
  void lendsOnlyWhatTheCallerNeeds() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> lendToken.lend(account.id(), AzureResource.DNS, "discovery-service"))
        .returns(FailureCode.FORBIDDEN, Failure::code);
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> lendToken.lend(account.id(), AzureResource.ARM, "another-service"))
        .returns(FailureCode.FORBIDDEN, Failure::code);
    assertThat(lendings).isEmpty();
  }

  @Test
  void saysHowLongToWaitWhoBorrowsTooOften() {
    wait = Duration.ofSeconds(7);

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(this::lend)
        .returns(FailureCode.RATE_LIMITED, Failure::code)
        .returns(Optional.of(wait), Failure::retryAfter);
    assertThat(lendings).isEmpty();
  }

  private AzureToken lend() {
    return lendToken.lend(account.id(), AzureResource.VAULT, "discovery-service");
  }

  /** Each rotation happens after the account was read and before its credential is opened. */
  private final class RotatedMeanwhile implements SignIn {

    @Override
    public SignInOutcome attempt(
        AzureIdentity identity, ClientAuthentication authentication, AzureResource resource) {
      throw new AssertionError("Lending needs no proof.");
    }

    @Override
    public SignInOutcome anew(AzureIdentity identity, UUID credentialId, AzureResource resource) {
      throw new AssertionError("Lending is not checking.");
    }

    @Override
    public SignInOutcome with(AzureIdentity identity, UUID credentialId, AzureResource resource) {
      if (rotations > 0) {
        rotations--;
        accounts.change(rotated());
      }
      if (!accounts.get(account.id()).credential().id().equals(credentialId)) {
        throw new Failure(FailureCode.STATE_CONFLICT, "Credential replaced.");
      }
      return new SignedIn(TOKEN);
    }

    private Account rotated() {
      Credential next =
          new Credential(
              UUID.randomUUID(),
              CredentialKind.CLIENT_SECRET,
              null,
              null,
              null,
              AccountSamples.NOW);
      return new Account(
          account.id(),
          account.version() + 1,
          account.settings(),
          next,
          account.state(),
          null,
          null,
          account.createdAt(),
          account.updatedAt());
    }
  }
}
