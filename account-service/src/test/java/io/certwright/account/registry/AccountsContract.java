package io.certwright.account.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.account.credential.Credential;
import io.certwright.account.credential.Credentials;
import io.certwright.account.credential.SealedCredential;
import io.certwright.account.credential.SignInRefusal;
import io.certwright.account.rights.Purpose;
import io.certwright.contracts.Environment;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.transaction.Transactions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every keeper of accounts promises. */
abstract class AccountsContract {

  abstract Accounts accounts();

  abstract Credentials credentials();

  abstract Transactions transactions();

  @Test
  void findsWhatWasAdded() {
    Account account = added("Shop " + UUID.randomUUID());

    assertThat(accounts().find(account.id())).contains(account);
    assertThat(accounts().find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void keepsEveryChangeOfAnAccount() {
    Account account = added("Shop " + UUID.randomUUID());
    AccountSettings settings =
        new AccountSettings(
            account.name() + " 2",
            account.identity(),
            Purpose.DISCOVERY,
            new Access(Access.Mode.TEAMS, List.of("shop", "Ünïcode, \"quoted\"")));
    Account changed =
        account.changed(settings, AccountSamples.NOW).checked(AccountState.OK, AccountSamples.NOW);

    transactions().run(() -> accounts().change(changed));

    assertThat(accounts().find(account.id())).contains(changed);
  }

  @Test
  void givesANameOnceWhateverItsCase() {
    Account account = added("Shop " + UUID.randomUUID());
    Account other = added("Shop " + UUID.randomUUID());
    Account copy = AccountSamples.account(account.name().toUpperCase());

    assertTaken(() -> accounts().add(copy));
    assertTaken(
        () ->
            accounts()
                .change(other.changed(AccountSamples.settings(copy.name()), AccountSamples.NOW)));
    assertThat(accounts().find(copy.id())).isEmpty();
    assertThat(accounts().find(other.id())).contains(other);
  }

  @ParameterizedTest
  @CsvSource({"straße, STRASSE", "Ångström, ÅNGSTRÖM", "Ωmega, ωMEGA", "Café, CAFE\u0301"})
  void knowsLettersBeyondAscii(String name, String sameName) {
    String unique = UUID.randomUUID().toString();
    added(name + unique);

    assertTaken(() -> accounts().add(AccountSamples.account(sameName + unique)));
  }

  @Test
  void remembersWhyEntraRefuses() {
    Account account = added("Shop " + UUID.randomUUID());
    Account refused =
        account.refused(new SignInRefusal("AADSTS7000222", "Expired.", AccountSamples.NOW));

    transactions().run(() -> accounts().change(refused));
    assertThat(accounts().find(account.id())).contains(refused);

    transactions().run(() -> accounts().change(refused.letIn()));
    assertThat(accounts().get(account.id()).refusal()).isNull();
  }

  @Test
  void letsAnAccountKeepItsNameAndGivesTheNameOfARemovedOneAgain() {
    Account account = added("Shop " + UUID.randomUUID());

    transactions()
        .run(() -> accounts().change(account.changed(account.settings(), account.updatedAt())));
    transactions().run(() -> accounts().remove(account.id()));

    assertThat(accounts().find(account.id())).isEmpty();
    assertThat(added(account.name()).name()).isEqualTo(account.name());
  }

  @Test
  void pagesInTheOrderOfIds() {
    Account first = added("Shop " + UUID.randomUUID());
    Account second = added("Shop " + UUID.randomUUID());
    Account third = added("Shop " + UUID.randomUUID());

    assertThat(accounts().page(first.id(), 2)).containsExactly(second, third);
    assertThat(accounts().page(first.id(), 1)).containsExactly(second);
    assertThat(accounts().page(third.id(), 10)).isEmpty();
    assertThat(accounts().page(null, 1)).hasSize(1);
  }

  @Test
  void findsByPartOfTheNameByStateAndByEnvironment() {
    String mark = UUID.randomUUID().toString();
    Account ok = added("Shop 100%_" + mark);
    Account other = added("Store " + mark);
    transactions().run(() -> accounts().change(ok.checked(AccountState.OK, AccountSamples.NOW)));

    assertThat(found(mark.toUpperCase(), null, null)).containsExactly(ok.id(), other.id());
    assertThat(found("100%_" + mark, null, null)).containsExactly(ok.id());
    assertThat(found("%" + mark, null, null)).isEmpty();
    assertThat(found(mark, AccountState.OK, null)).containsExactly(ok.id());
    assertThat(found(mark, AccountState.UNCHECKED, Environment.AZURE)).containsExactly(other.id());
    assertThat(found(mark, null, Environment.AZURE_CHINA)).isEmpty();
  }

  private List<UUID> found(String name, AccountState state, Environment environment) {
    AccountFilter filter = new AccountFilter(name, state, environment);
    return accounts().page(filter, null, 10).stream().map(Account::id).toList();
  }

  @Test
  void locksWhatItFinds() {
    Account account = added("Shop " + UUID.randomUUID());

    assertThat(transactions().call(() -> accounts().lock(account.id()))).contains(account);
    assertThat(transactions().call(() -> accounts().lock(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void readsAnAccountWithItsPresentCredential() {
    Account account = added("Shop " + UUID.randomUUID());
    Credential next = AccountSamples.credential();
    Account rotated = account.withCredential(next);

    transactions()
        .run(
            () -> {
              accounts().change(rotated);
              credentials().keep(account.id(), next, new byte[] {2});
            });

    assertThat(accounts().find(account.id())).contains(rotated);
    assertThat(credentials().find(next.id()).map(SealedCredential::sealed))
        .contains(new byte[] {2});
    assertThat(credentials().find(account.credential().id())).isEmpty();
    assertThat(accounts().findByCredential(next.id())).contains(rotated);
    assertThat(accounts().findByCredential(account.credential().id())).isEmpty();
  }

  private Account added(String name) {
    Account account = AccountSamples.account(name);
    transactions()
        .run(
            () -> {
              accounts().add(account);
              credentials().keep(account.id(), account.credential(), new byte[] {1});
            });
    return account;
  }

  private void assertTaken(Runnable claim) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> transactions().run(claim))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(FailureCode.NAME_TAKEN))
        .satisfies(failure -> assertThat(failure.errors().get(0).pointer()).isEqualTo("/name"));
  }
}
