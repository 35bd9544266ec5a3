package io.certwright.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.registry.PlainTransactions;
import io.certwright.contracts.AccountEvent.CredentialExpiring;
import io.certwright.contracts.CertwrightEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarnOfExpiryTest {

  private static final Instant END = Instant.parse("2027-05-31T12:00:00Z");
  private static final UUID ACCOUNT = UUID.randomUUID();

  private final OneCredential credential = new OneCredential();
  private final List<CertwrightEvent> events = new ArrayList<>();

  @Test
  void tellsEachStepOnce() {
    for (int hours = 40 * 24; hours >= -24; hours--) {
      warn(Duration.ofHours(hours));
    }

    assertThat(steps()).containsExactly(30, 14, 7, 1);
    assertThat(events).first().isEqualTo(new CredentialExpiring(ACCOUNT, "CLIENT_SECRET", END, 30));
  }

  @ParameterizedTest
  @CsvSource({"P30D, 30", "P29DT23H, 30", "P14D, 14", "P10D, 14", "P7D, 7", "P2D, 7", "PT1S, 1"})
  void tellsOnlyTheNearestOfTheStepsThatWereMissed(Duration ahead, int step) {
    warn(ahead);

    assertThat(steps()).containsExactly(step);
  }

  @ParameterizedTest
  @CsvSource({"P31D", "P30DT1S", "PT0S", "-PT1S"})
  void saysNothingTooEarlyOrTooLate(Duration ahead) {
    warn(ahead);

    assertThat(events).isEmpty();
  }

  @Test
  void saysNothingThatAnotherReplicaHasToldMeanwhile() {
    credential.toldMeanwhile = true;

    warn(Duration.ofDays(7));

    assertThat(events).isEmpty();
  }

  private void warn(Duration ahead) {
    new WarnOfExpiry(
            credential,
            new PlainTransactions(),
            events::add,
            Clock.fixed(END.minus(ahead), ZoneOffset.UTC))
        .warn();
  }

  private List<Integer> steps() {
    return events.stream().map(event -> ((CredentialExpiring) event).daysAhead()).toList();
  }

  private static final class OneCredential implements ExpiringCredentials {

    private OptionalInt told = OptionalInt.empty();
    private boolean toldMeanwhile;

    @Override
    public List<Expiring> between(Instant after, Instant until) {
      return END.isAfter(after) && !END.isAfter(until)
          ? List.of(
              new Expiring(UUID.randomUUID(), ACCOUNT, CredentialKind.CLIENT_SECRET, END, told))
          : List.of();
    }

    @Override
    public boolean markTold(UUID credentialId, int step) {
      told = OptionalInt.of(step);
      return !toldMeanwhile;
    }
  }
}
