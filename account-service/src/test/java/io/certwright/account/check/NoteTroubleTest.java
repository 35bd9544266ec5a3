package io.certwright.account.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.registry.AccountSamples;
import io.certwright.contracts.DiscoveryEvent;
import io.certwright.contracts.DiscoveryEvent.Counts;
import io.certwright.contracts.EnrollmentEvent;
import io.certwright.contracts.EnrollmentEvent.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteTroubleTest implements DueChecks {

  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final UUID ACCOUNT = UUID.randomUUID();

  private final List<String> signals = new ArrayList<>();
  private final NoteTrouble noteTrouble =
      new NoteTrouble(this, PAUSE, Clock.fixed(AccountSamples.NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "SUCCEEDED, 0, false",
    "PARTIAL, 2, true",
    "FAILED, 0, true",
    "CANCELLED, 0, false",
    "CANCELLED, 1, true"
  })
  void looksAtTheVaultsThatARunCouldNotRead(String state, int unreadable, boolean signalled) {
    noteTrouble.note(
        new DiscoveryEvent.RunFinished(
            UUID.randomUUID(),
            UUID.randomUUID(),
            ACCOUNT,
            state,
            AccountSamples.NOW,
            AccountSamples.NOW,
            5,
            unreadable,
            new Counts(0, 0, 0, 0, 0)));

    assertThat(signals).hasSize(signalled ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "vault-access-denied, true",
    "vault-firewall, true",
    "vault-sign-in-refused, true",
    "sign-in-failed, true",
    "credential-unreadable, true",
    "azure-refused, true",
    "name-taken, false",
    "chain-invalid, false",
    "foreign-pending-operation, false"
  })
  void looksAtWhyAnEnrollmentFailed(String code, boolean signalled) {
    noteTrouble.note(new EnrollmentEvent.Failed(UUID.randomUUID(), target(), code, "No."));

    assertThat(signals).hasSize(signalled ? 1 : 0);
  }

  @Test
  void tellsWhichAccountAndWhen() {
    noteTrouble.note(
        new EnrollmentEvent.Failed(UUID.randomUUID(), target(), "vault-firewall", "No."));

    assertThat(signals).containsExactly(ACCOUNT + " " + AccountSamples.NOW + " PT10M");
  }

  @Test
  void leavesOtherEventsAlone() {
    noteTrouble.note(
        new EnrollmentEvent.Requested(
            UUID.randomUUID(), target(), UUID.randomUUID(), "CN=www.example.com"));

    assertThat(signals).isEmpty();
  }

  @Override
  public Optional<Turn> claim(Duration schedule, Instant now, Duration lease) {
    return Optional.empty();
  }

  @Override
  public void signal(UUID accountId, Instant at, Duration pause) {
    signals.add(accountId + " " + at + " " + pause);
  }

  private static Target target() {
    return new Target(ACCOUNT, "/subscriptions/…", "https://kv-a.vault.azure.net/", "www");
  }
}
