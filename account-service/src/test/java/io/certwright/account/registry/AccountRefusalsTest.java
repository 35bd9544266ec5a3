package io.certwright.account.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.SignInRefusal;
import io.certwright.account.rights.Purpose;
import io.certwright.contracts.AccountEvent;
import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AzureError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRefusalsTest {

  private static final Duration SETTLING = Duration.ofMinutes(10);

  /** When what was registered is no longer young. */
  private static final Instant NOW = AccountSamples.NOW.plus(SETTLING);

  private static final AzureError EXPIRED =
      new AzureError(401, "AADSTS7000222", "", "The provided client secret keys are expired.");

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final List<CertwrightEvent> events = new ArrayList<>();
  private final Account account = AccountSamples.account("Shop");
  private final List<String> rechecks = new ArrayList<>();
  private final AccountRefusals refusals = refusalsAt(NOW);

  private AccountRefusals refusalsAt(Instant now) {
    return new AccountRefusals(
        accounts,
        new PlainTransactions(),
        events::add,
        (accountId, at) -> rechecks.add(accountId + " " + at),
        SETTLING,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  @BeforeEach
  void registerAccount() {
    accounts.add(account.checked(AccountState.OK, AccountSamples.NOW));
  }

  @Test
  void setsTheStateWithTheReasonAndTellsItOnce() {
    note(EXPIRED);
    note(EXPIRED);

    Account refused = accounts.get(account.id());
    assertThat(refused.state()).isEqualTo(AccountState.FAILED);
    assertThat(refused.version()).isEqualTo(account.version());
    assertThat(refused.refusal())
        .isEqualTo(new SignInRefusal(EXPIRED.code(), EXPIRED.message(), NOW));
    assertThat(refusals.standing(account.credential().id())).contains(refused.refusal());
    assertThat(events)
        .containsExactly(
            new AccountEvent.SignInRefused(
                account.id(), EXPIRED.code(), "The client secret has expired.", NOW));
  }

  @Test
  void tellsAnotherReasonAsWell() {
    note(EXPIRED);
    note(new AzureError(401, "AADSTS7000112", "", "The application is disabled."));

    assertThat(events).hasSize(2);
    assertThat(accounts.get(account.id()).refusal().code()).isEqualTo("AADSTS7000112");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AADSTS7000215",
        "AADSTS700016",
        "AADSTS7000112",
        "AADSTS7000229",
        "AADSTS700027",
        "AADSTS700213",
        "AADSTS90002",
        "IdentityNotFound"
      })
  void takesForLastingWhatOnlyAChangeMends(String code) {
    note(new AzureError(401, code, "", "No."));

    assertThat(refusals.standing(account.credential().id())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AADSTS7000215",
        "AADSTS700016",
        "AADSTS7000229",
        "AADSTS700027",
        "AADSTS70021",
        "AADSTS700213"
      })
  void looksAgainBeforeItBelievesTheRefusalOfWhatWasMadeOnlyJust(String code) {
    // Given
    AzureError error = new AzureError(401, code, "", "No.");
    Instant young = NOW.minusSeconds(1);
    // When
    Optional<Duration> wait =
        refusalsAt(young).note(account.identity(), account.credential().id(), error);
    // Then
    assertThat(wait).contains(Duration.ofMinutes(1));
    assertThat(rechecks).containsExactly(account.id() + " " + young.plusSeconds(60));
    assertThat(accounts.get(account.id()).state()).isEqualTo(AccountState.OK);
    assertThat(refusals.standing(account.credential().id())).isEmpty();
    assertThat(events).isEmpty();
    // When the same is said a second later
    assertThat(note(error)).isEmpty();
    // Then
    assertThat(rechecks).hasSize(1);
    assertThat(refusals.standing(account.credential().id())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AADSTS7000222", "AADSTS7000112", "AADSTS90002", "IdentityNotFound"})
  void believesAtOnceWhatDoesNotComeOfYouth(String code) {
    refusalsAt(NOW.minusSeconds(1))
        .note(account.identity(), account.credential().id(), new AzureError(401, code, "", "No."));

    assertThat(refusals.standing(account.credential().id())).isPresent();
    assertThat(rechecks).isEmpty();
  }

  @Test
  void isNotInDoubtAgainWhenAnAccountThatIsRefusedGetsAnotherName() {
    AzureError wrong = new AzureError(401, "AADSTS7000215", "", "Wrong.");
    note(wrong);
    accounts.change(
        accounts.get(account.id()).changed(AccountSamples.settings("Store"), NOW.plusSeconds(1)));

    assertThat(note(wrong)).isEmpty();

    assertThat(refusals.standing(account.credential().id())).isPresent();
    assertThat(rechecks).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, Unreachable",
    "429, AADSTS90055",
    "503, AADSTS90033",
    "401, AADSTS500011",
    "401, AADSTS700024",
    "403, Forbidden"
  })
  void leavesTheStateAloneForWhatPassesOrIsAboutOneResource(int status, String code) {
    note(new AzureError(status, code, "", "Not now."));

    assertThat(accounts.get(account.id()).state()).isEqualTo(AccountState.OK);
    assertThat(refusals.standing(account.credential().id())).isEmpty();
    assertThat(events).isEmpty();
  }

  @Test
  void leavesAnAccountAloneThatIsNoLongerWhatWasRefused() {
    AzureIdentity before =
        new AzureIdentity(
            Environment.AZURE_CHINA, AccountSamples.DIRECTORY, AccountSamples.APPLICATION);

    refusals.note(before, account.credential().id(), EXPIRED);
    refusals.note(account.identity(), UUID.randomUUID(), EXPIRED);

    assertThat(events).isEmpty();
  }

  @Test
  void isNotOverlookedByACheckThatFoundAllWellBeforeIt() {
    note(EXPIRED);

    Account checked =
        accounts.get(account.id()).checked(AccountState.OK, AccountSamples.NOW.plusSeconds(1));

    assertThat(checked.state()).isEqualTo(AccountState.FAILED);
    assertThat(checked.lastCheckedAt()).isEqualTo(AccountSamples.NOW.plusSeconds(1));
  }

  @Test
  void liftsARefusalAndLeavesTheStateToTheCheck() {
    note(EXPIRED);

    refusals.lift(account.identity(), account.credential().id());

    assertThat(accounts.get(account.id()).refusal()).isNull();
    assertThat(accounts.get(account.id()).state()).isEqualTo(AccountState.FAILED);
  }

  @Test
  void endsWithTheCredentialOrTheIdentity() {
    note(EXPIRED);
    Account refused = accounts.get(account.id());
    AccountSettings moved =
        new AccountSettings(
            "Shop",
            new AzureIdentity(
                Environment.AZURE_CHINA, AccountSamples.DIRECTORY, AccountSamples.APPLICATION),
            Purpose.ALL,
            Access.GLOBAL);

    assertThat(refused.withCredential(AccountSamples.credential()).refusal()).isNull();
    assertThat(refused.changed(moved, AccountSamples.NOW).refusal()).isNull();
    assertThat(refused.changed(AccountSamples.settings("Store"), AccountSamples.NOW).refusal())
        .isEqualTo(refused.refusal());
  }

  private Optional<Duration> note(AzureError error) {
    return refusals.note(account.identity(), account.credential().id(), error);
  }
}
