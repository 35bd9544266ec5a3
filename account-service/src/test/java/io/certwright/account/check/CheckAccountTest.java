package io.certwright.account.check;

import static io.certwright.platform.azure.AccessModel.ACCESS_POLICY;
import static io.certwright.platform.azure.AccessModel.RBAC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.account.browse.ParallelCalls;
import io.certwright.account.credential.ScriptedSignIn;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.doctor.ScriptedAzure;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.AccountSamples;
import io.certwright.account.registry.AccountState;
import io.certwright.account.registry.InMemoryAccounts;
import io.certwright.contracts.AccountEvent;
import io.certwright.contracts.CertwrightEvent;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.problem.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckAccountTest {

  private static final AzureError BY_ROLE =
      new AzureError(403, "Forbidden", "ForbiddenByRbac", "Caller is not authorized.");
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryCheckHistory history = new InMemoryCheckHistory();
  private final ScriptedSignIn entra = new ScriptedSignIn();
  private final ScriptedAzure azure = new ScriptedAzure();
  private final List<CertwrightEvent> events = new ArrayList<>();
  private final ParallelCalls calls = new ParallelCalls(4);
  private final Account account = AccountSamples.account("Shop");

  private final Checking checkAccount =
      new Checking(accounts, azure.examination(entra, calls), history, events::add);

  CheckAccountTest() {
    accounts.add(account);
  }

  @AfterEach
  void endCalls() {
    calls.close();
  }

  @Test
  void isOkWhereEveryVaultListsItsCertificates() {
    azure.subscription().vault("kv-b", RBAC).vault("kv-a", ACCESS_POLICY);

    CheckReport report = checkAccount.check(account.id());

    assertThat(report.status()).isEqualTo(AccountState.OK);
    assertThat(targets(report, "access")).containsExactly("kv-a", "kv-b");
    assertThat(accounts.get(account.id()))
        .isEqualTo(account.checked(AccountState.OK, AccountSamples.NOW));
    assertThat(history.last(account.id()).map(Check::report)).contains(report);
    assertThat(events)
        .containsExactly(new AccountEvent.Checked(account.id(), "OK", 2, AccountSamples.NOW));
  }

  @Test
  void isDegradedWhereOneVaultRefuses() {
    azure.subscription().vault("kv-a", RBAC).refusingVault("kv-b", RBAC, BY_ROLE);

    assertThat(checkAccount.check(account.id()).status()).isEqualTo(AccountState.DEGRADED);
  }

  @Test
  void isFailedWhereEveryVaultRefuses() {
    azure.subscription().refusingVault("kv-a", RBAC, BY_ROLE);

    assertThat(checkAccount.check(account.id()).status()).isEqualTo(AccountState.FAILED);
  }

  @Test
  void warnsWhereThereIsNoVault() {
    azure.subscription();

    CheckReport report = checkAccount.check(account.id());

    assertThat(report.status()).isEqualTo(AccountState.DEGRADED);
    assertThat(line(report, "vaults").status()).isEqualTo(CheckLine.Status.WARN);
  }

  @Test
  void namesTheSubscriptionThatDoesNotListItsVaults() {
    UUID closed = UUID.randomUUID();
    azure.subscription().vault("kv-a", RBAC).closedSubscription(closed);

    CheckReport report = checkAccount.check(account.id());

    assertThat(report.status()).isEqualTo(AccountState.DEGRADED);
    assertThat(report.checks())
        .anySatisfy(
            line -> {
              assertThat(line.target()).isEqualTo("Closed");
              assertThat(line.remedy().command()).endsWith("--scope /subscriptions/" + closed);
            });
  }

  @Test
  void asksForNoRoleWhereAzureThrottles() {
    azure.subscription().vault("kv-a", RBAC).throttledSubscription(UUID.randomUUID());

    assertThat(checkAccount.check(account.id()).checks())
        .anySatisfy(
            line -> {
              assertThat(line.target()).isEqualTo("Closed");
              assertThat(line.remedy().command()).isNull();
              assertThat(line.remedy().text()).contains("again later");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "AADSTS7000215, wrong, az ad app credential reset",
    "AADSTS7000222, expired, az ad app credential reset",
    "AADSTS700016, does not know the application, az ad sp create",
    "AADSTS90002, no such directory, az account show",
    "AADSTS900023, directory id, az account show",
    "AADSTS500011, does not know the resource, az account show",
    "AADSTS1, refuses the sign-in, az ad sp show"
  })
  void explainsWhatEntraSays(String code, String meaning, String command) {
    entra.refusing(new AzureError(401, code, "", "In Entra's own words."));

    CheckReport report = checkAccount.check(account.id());

    CheckLine line = line(report, "token");
    assertThat(report.status()).isEqualTo(AccountState.FAILED);
    assertThat(line.detail()).contains(meaning).contains(code).contains("In Entra's own words.");
    assertThat(line.remedy().command()).startsWith(command).doesNotContain("{");
    assertThat(report.checks().stream().filter(other -> !other.name().equals("token")))
        .hasSize(3)
        .allMatch(other -> other.status() == CheckLine.Status.SKIPPED);
  }

  @Test
  void keepsNoReportOfAnAccountThatChangedMeanwhile() {
    Account newer =
        new Account(
            account.id(),
            2,
            account.settings(),
            account.credential(),
            AccountState.UNCHECKED,
            null,
            null,
            account.createdAt(),
            account.updatedAt());
    azure.subscription().vault("kv-a", RBAC).meanwhile(() -> accounts.change(newer));

    CheckReport report = checkAccount.check(account.id());

    assertThat(report.status()).isEqualTo(AccountState.OK);
    assertThat(accounts.get(account.id())).isEqualTo(newer);
    assertThat(history.last(account.id())).isEmpty();
    assertThat(events).isEmpty();
  }

  @Test
  void knowsNoReportBeforeTheFirstCheck() {
    ReadChecks readChecks = new ReadChecks(accounts, history);

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> readChecks.last(account.id()))
        .withMessageContaining("not checked yet");
  }

  private static List<String> targets(CheckReport report, String name) {
    return report.checks().stream()
        .filter(line -> line.name().equals(name))
        .map(CheckLine::target)
        .toList();
  }

  private static CheckLine line(CheckReport report, String name) {
    return report.checks().stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
