package io.certwright.account.doctor;

import static io.certwright.platform.azure.AccessModel.ACCESS_POLICY;
import static io.certwright.platform.azure.AccessModel.RBAC;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.browse.ParallelCalls;
import io.certwright.account.credential.ScriptedSignIn;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.CheckLine.Status;
import io.certwright.account.registry.AccountSamples;
import io.certwright.account.registry.AccountState;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ExaminationTest {

  private static final Pace HASTY =
      new Pace(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(5));

  private final ScriptedAzure azure = new ScriptedAzure();

  @AutoClose private final ParallelCalls calls = new ParallelCalls(4);

  @Test
  void tellsOfAHealthyAccountInAFewLines() {
    azure.subscription().vault("kv-a", RBAC);

    Findings findings = examine(Pace.ORDINARY);

    assertThat(findings.status()).isEqualTo(AccountState.OK);
    assertThat(findings.lines())
        .extracting(CheckLine::name)
        .containsExactly(
            "token",
            "token",
            "subscriptions",
            "resource-groups",
            "key-vault-provider",
            "vaults",
            "egress-address",
            "network",
            "access",
            "settings");
    assertThat(line(findings, "egress-address").detail()).contains("203.0.113.10");
    assertThat(line(findings, "access").detail())
        .isEqualTo(
            "It goes by Azure roles. Its certificates can be listed. Has the discovery rights. Has"
                + " the enrollment rights. Has the cleanup rights.");
  }

  @Test
  void asksForTheRolesOfASubscriptionOnceAndOfAVaultNothingButItsCertificates() {
    azure.subscription();
    for (int number = 0; number < 50; number++) {
      azure.vault("kv-" + number, RBAC);
    }

    Findings findings = examine(Pace.ORDINARY);

    assertThat(findings.usable()).isEqualTo(50);
    assertThat(azure.asked()).containsOnly("vaults", "groups", "grants", "certificates");
    assertThat(Collections.frequency(azure.asked(), "grants")).isEqualTo(1);
    assertThat(Collections.frequency(azure.asked(), "certificates")).isEqualTo(50);
  }

  @Test
  void asksEachVaultWhereRoleAssignmentsMayNotBeRead() {
    azure.subscription().vault("kv-a", RBAC).vault("kv-b", RBAC).hidingRoles();

    assertThat(examine(Pace.ORDINARY).status()).isEqualTo(AccountState.OK);
    assertThat(Collections.frequency(azure.asked(), "permissions")).isEqualTo(2);
  }

  @Test
  void readsNoRolesWhereAllVaultsGoByAccessPolicies() {
    azure.subscription().vault("kv-a", ACCESS_POLICY);

    assertThat(examine(Pace.ORDINARY).status()).isEqualTo(AccountState.OK);
    assertThat(azure.asked()).doesNotContain("grants", "permissions");
  }

  @Test
  void tellsOfAVaultThatNoTokenIsSentTo() {
    azure.subscription().oddVault("kv-odd");

    Findings findings = examine(Pace.ORDINARY);

    CheckLine line = line(findings, "vaults");
    assertThat(line.status()).isEqualTo(Status.WARN);
    assertThat(line.target()).isEqualTo("kv-odd");
    assertThat(line.detail()).contains("left out", "https://elsewhere.example");
    assertThat(line.remedy().command())
        .isEqualTo(
            "az keyvault show --name kv-odd --subscription "
                + ScriptedAzure.SUBSCRIPTION
                + " --query properties.vaultUri");
    assertThat(azure.asked()).doesNotContain("certificates");
  }

  @Test
  void doesNotWaitForAVaultThatHangs() {
    azure.subscription().hangingVault("kv-a").vault("kv-b", ACCESS_POLICY);

    Findings findings = examine(HASTY);

    assertThat(line(findings, "connection"))
        .satisfies(
            line -> {
              assertThat(line.target()).isEqualTo("kv-a");
              assertThat(line.status()).isEqualTo(Status.FAIL);
              assertThat(line.remedy().text()).contains("kv-a.vault.azure.net");
            });
    assertThat(findings.usable()).isEqualTo(1);
    assertThat(findings.status()).isEqualTo(AccountState.DEGRADED);
  }

  @Test
  void tellsOfTheOtherVaultsWhereTheExaminationOfOneFails() {
    azure.subscription().strangeVault("kv-a").vault("kv-b", ACCESS_POLICY);

    Findings findings = examine(Pace.ORDINARY);

    assertThat(line(findings, "connection"))
        .returns("kv-a", CheckLine::target)
        .returns(Status.FAIL, CheckLine::status);
    assertThat(findings.usable()).isEqualTo(1);
    assertThat(findings.status()).isEqualTo(AccountState.DEGRADED);
  }

  @Test
  void tellsOfTheOtherSubscriptionsWhereTheSurveyOfOneFails() {
    azure.subscription().vault("kv-a", RBAC).strangeSubscription(UUID.randomUUID());

    Findings findings = examine(Pace.ORDINARY);

    assertThat(findings.lines())
        .filteredOn(CheckLine::failed)
        .singleElement()
        .returns("vaults", CheckLine::name)
        .returns("Strange", CheckLine::target);
    assertThat(findings.usable()).isEqualTo(1);
  }

  @Test
  void saysWhichVaultsItWasTooLateFor() {
    azure.subscription();
    for (int number = 0; number < 10; number++) {
      azure.hangingVault("kv-" + number);
    }
    Pace pace = new Pace(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofMillis(100));

    List<CheckLine> lines = examine(pace).lines();

    assertThat(lines.stream().filter(line -> line.status() == Status.FAIL)).hasSize(4);
    assertThat(lines.stream().filter(line -> line.status() == Status.WARN))
        .hasSize(6)
        .allMatch(line -> line.detail().contains("not examined"));
  }

  @Test
  void failsTheLineOfADisabledSubscriptionAndSaysHowToEnableIt() {
    azure.subscription("Disabled").vault("kv-a", ACCESS_POLICY);

    CheckLine line = line(examine(Pace.ORDINARY), "subscription");

    assertThat(line.status()).isEqualTo(Status.FAIL);
    assertThat(line.remedy().command())
        .isEqualTo(
            "az account subscription enable --subscription-id " + ScriptedAzure.SUBSCRIPTION);
  }

  @Test
  void warnsOfASubscriptionWhoseBillIsDue() {
    azure.subscription("PastDue").vault("kv-a", ACCESS_POLICY);

    assertThat(line(examine(Pace.ORDINARY), "subscription").status()).isEqualTo(Status.WARN);
  }

  @Test
  void tellsThatKeyVaultIsNotRegisteredWhereThereIsNoVaultThatShowsIt() {
    azure.subscription().provider("NotRegistered");

    CheckLine line = line(examine(Pace.ORDINARY), "key-vault-provider");

    assertThat(line.status()).isEqualTo(Status.WARN);
    assertThat(line.remedy().command())
        .isEqualTo(
            "az provider register --namespace Microsoft.KeyVault --subscription "
                + ScriptedAzure.SUBSCRIPTION);
  }

  @Test
  void warnsWhereNoResourceGroupIsVisible() {
    azure.subscription().withoutGroups();

    CheckLine line = line(examine(Pace.ORDINARY), "resource-groups");

    assertThat(line.status()).isEqualTo(Status.WARN);
    assertThat(line.remedy().command())
        .isEqualTo(
            "az role assignment create --assignee-object-id "
                + ScriptedAzure.PRINCIPAL.objectId()
                + " --assignee-principal-type ServicePrincipal --role Reader --scope /subscriptions/"
                + ScriptedAzure.SUBSCRIPTION);
  }

  private Findings examine(Pace pace) {
    return azure
        .examination(new ScriptedSignIn(), calls, pace)
        .examine(AccountSamples.account("Shop"));
  }

  private static CheckLine line(Findings findings, String name) {
    return findings.lines().stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
