package io.certwright.account.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.account.credential.CredentialReader;
import io.certwright.account.credential.FederatedTokenFiles;
import io.certwright.account.credential.InMemoryCredentials;
import io.certwright.account.credential.ProveCredential;
import io.certwright.account.credential.ScriptedSignIn;
import io.certwright.account.credential.SealedCredentials;
import io.certwright.account.dependent.Dependent;
import io.certwright.account.dependent.DependentNews;
import io.certwright.account.dependent.GuardRemoval;
import io.certwright.account.dependent.InMemoryDependents;
import io.certwright.account.rights.Purpose;
import io.certwright.contracts.AccountEvent;
import io.certwright.contracts.CertwrightEvent;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.sealing.SealedPlace;
import io.certwright.platform.sealing.Sealing;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The use cases of the registry, on ports in memory. */
class AccountLifeTest {

  private static final OptionalLong ANY = OptionalLong.empty();
  private static final AzureError REFUSED =
      new AzureError(401, "AADSTS7000215", "", "Invalid client secret provided.");
  private static final AzureError AWAY = new AzureError(0, "Unreachable", "", "no route");

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryDependents dependents = new InMemoryDependents();
  private final ScriptedSignIn entra = new ScriptedSignIn();
  private final List<CertwrightEvent> events = new ArrayList<>();
  private final SealedCredentials credentials =
      new SealedCredentials(new InMemoryCredentials(), new Unsealed());
  private final Clock clock = Clock.fixed(AccountSamples.NOW, ZoneOffset.UTC);
  private final PlainTransactions transactions = new PlainTransactions();
  private final ProveCredential proof = new ProveCredential(entra);
  private final CredentialReader reader =
      new CredentialReader(new FederatedTokenFiles(Optional.empty(), Optional.empty()));

  private final RegisterAccount registerAccount =
      new RegisterAccount(
          accounts, reader, credentials, transactions, events::add, Ids::next, clock);
  private final ChangeAccount changeAccount =
      new ChangeAccount(
          accounts, reader, credentials, proof, transactions, events::add, Ids::next, clock);
  private final RotateCredential rotateCredential =
      new RotateCredential(
          accounts, reader, credentials, proof, transactions, events::add, Ids::next, clock);
  private final RemoveAccount removeAccount =
      new RemoveAccount(accounts, new GuardRemoval(dependents), transactions, events::add);

  @Test
  void registersWithoutAskingEntra() {
    entra.refusing(REFUSED);

    Account account = register("Shop");

    assertThat(account.state()).isEqualTo(AccountState.UNCHECKED);
    assertThat(credentials.open(account.credential().id()).text()).isEqualTo(AccountSamples.SECRET);
    assertThat(events).singleElement().isInstanceOf(AccountEvent.Registered.class);
  }

  @Test
  void tellsNobodyOfAnAccountThatWasNotRegistered() {
    assertFails(FailureCode.INVALID_REQUEST, () -> register(" "));

    assertThat(events).isEmpty();
    assertThat(accounts.page(null, 10)).isEmpty();
  }

  @Test
  void forgetsWhatWasCheckedWhenThePurposeChanges() {
    Account account = register("Shop");
    accounts.change(account.checked(AccountState.OK, AccountSamples.NOW));
    AccountDraft lesser =
        new AccountDraft(
            "Shop",
            "AZURE",
            AccountSamples.DIRECTORY.toString(),
            AccountSamples.APPLICATION.toString(),
            null,
            "DISCOVERY",
            null);

    Account changed = changeAccount.change(account.id(), ANY, lesser);

    assertThat(changed.state()).isEqualTo(AccountState.UNCHECKED);
    assertThat(changed.settings().purpose()).isEqualTo(Purpose.DISCOVERY);
  }

  @Test
  void forgetsWhatWasCheckedWhenTheIdentityChanges() {
    Account account = register("Shop");
    accounts.change(account.checked(AccountState.OK, AccountSamples.NOW));
    AccountDraft renamed = AccountSamples.draft("Store", null);
    AccountDraft moved =
        new AccountDraft(
            "Store",
            "AZURE_CHINA",
            AccountSamples.DIRECTORY.toString(),
            AccountSamples.APPLICATION.toString(),
            null,
            null,
            null);

    assertThat(changeAccount.change(account.id(), ANY, renamed).state()).isEqualTo(AccountState.OK);
    assertThat(changeAccount.change(account.id(), ANY, moved).state())
        .isEqualTo(AccountState.UNCHECKED);
  }

  @Test
  void keepsTheOldCredentialWhenTheNewOneIsRefused() {
    Account account = register("Shop");
    entra.refusing(REFUSED);

    assertFails(
        FailureCode.CREDENTIAL_REFUSED,
        () -> rotateCredential.rotate(account.id(), ANY, AccountSamples.secret("second-secret")));
    assertFails(
        FailureCode.CREDENTIAL_REFUSED,
        () ->
            changeAccount.change(
                account.id(),
                ANY,
                AccountSamples.draft("Store", AccountSamples.secret("second-secret"))));

    assertThat(accounts.get(account.id())).isEqualTo(account);
    assertThat(credentials.open(account.credential().id()).text()).isEqualTo(AccountSamples.SECRET);
    assertThat(events).hasSize(1);
  }

  @Test
  void saysThatACredentialCannotBeProvenNowWhenEntraIsAway() {
    Account account = register("Shop");
    entra.refusing(AWAY);

    assertFails(
        FailureCode.AZURE_UNREACHABLE,
        () -> rotateCredential.rotate(account.id(), ANY, AccountSamples.secret("second-secret")));
  }

  @Test
  void rotatesACredentialThatEntraAccepts() {
    Account account = register("Shop");

    Account rotated =
        rotateCredential.rotate(account.id(), ANY, AccountSamples.secret("second-secret"));

    assertThat(rotated.version()).isEqualTo(2);
    assertThat(credentials.open(rotated.credential().id()).text()).isEqualTo("second-secret");
    assertFails(FailureCode.STATE_CONFLICT, () -> credentials.open(account.credential().id()));
    assertThat(events)
        .last()
        .isEqualTo(new AccountEvent.CredentialRotated(account.id(), 2, "CLIENT_SECRET", null));
  }

  @Test
  void refusesWhoHasSeenAnotherVersion() {
    Account account = register("Shop");
    OptionalLong another = OptionalLong.of(7);

    assertFails(
        FailureCode.VERSION_CONFLICT,
        () -> changeAccount.change(account.id(), another, AccountSamples.draft("Store", null)));
    assertFails(
        FailureCode.VERSION_CONFLICT,
        () -> rotateCredential.rotate(account.id(), another, AccountSamples.secret("second")));
    assertFails(
        FailureCode.VERSION_CONFLICT, () -> removeAccount.remove(account.id(), another, false));
  }

  @Test
  void tellsOthersThatAnAccountIsGone() {
    Account account = register("Shop");

    removeAccount.remove(account.id(), OptionalLong.of(1), false);

    assertThat(events).last().isEqualTo(new AccountEvent.Removed(account.id(), 2));
    assertFails(FailureCode.NOT_FOUND, () -> removeAccount.remove(account.id(), ANY, false));
    assertFails(
        FailureCode.NOT_FOUND,
        () ->
            changeAccount.change(UUID.randomUUID(), ANY, AccountSamples.draft("Elsewhere", null)));
  }

  @Test
  void keepsAnAccountThatATaskNeedsUnlessForced() {
    Account account = register("Shop");
    Dependent task = new Dependent(Dependent.Kind.DISCOVERY_TASK, Ids.next(), account.id(), "All");
    dependents.note(new DependentNews(task, 1, 0, 0, false), AccountSamples.NOW);

    assertFails(FailureCode.ACCOUNT_IN_USE, () -> removeAccount.remove(account.id(), ANY, false));
    assertThat(accounts.find(account.id())).isPresent();
    assertThat(events).hasSize(1);

    removeAccount.remove(account.id(), ANY, true);
    assertThat(accounts.find(account.id())).isEmpty();
    assertThat(events).last().isEqualTo(new AccountEvent.Removed(account.id(), 2));
  }

  private Account register(String name) {
    return registerAccount.register(
        AccountSamples.draft(name, AccountSamples.secret(AccountSamples.SECRET)));
  }

  private static void assertFails(FailureCode code, Runnable call) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(call::run)
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
  }

  /** Sealing has tests of its own. */
  private static final class Unsealed implements Sealing {

    @Override
    public byte[] seal(byte[] secret, SealedPlace place) {
      return secret;
    }

    @Override
    public byte[] open(byte[] sealed, SealedPlace place) {
      return sealed;
    }
  }
}
