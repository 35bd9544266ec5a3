package io.certwright.discovery.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.budget.Budget.Answer;
import io.certwright.discovery.budget.Budget.Demand;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BudgetTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final int LIMIT = 2_000;

  @Test
  void countsWhatAHolderGaveBackAsNotSpent() {
    UUID block = UUID.randomUUID();
    Budget all = Budget.UNTOUCHED.ask(new Demand(block, LIMIT, LIMIT), NOW).budget();
    Budget settled = all.settled(new Settlement(block, 1_500, 500), LIMIT, NOW.plusMillis(50));

    assertThat(permits(all.ask(demand(100), NOW.plusMillis(60)))).isZero();
    assertThat(permits(settled.ask(demand(5_000), NOW.plusMillis(60)))).isEqualTo(1_500);
  }

  @Test
  void halvesForARefusalAndWaitsLongerThanAWindow() {
    Budget refused = refused(Budget.UNTOUCHED, NOW, null);

    assertThat(refused.pace().level()).isEqualTo(0.5);
    assertThat(permits(refused.ask(demand(1), NOW.plusSeconds(10)))).isZero();
    assertThat(permits(refused.ask(demand(1), NOW.plusSeconds(12)))).isEqualTo(1);
  }

  @Test
  void waitsTwiceAsLongForEachFurtherRefusalButNeverForEver() {
    Budget budget = Budget.UNTOUCHED;
    for (int refusal = 1; refusal <= 20; refusal++) {
      budget = refused(budget, NOW.plusSeconds(refusal * 200), null);
    }

    Instant last = NOW.plusSeconds(20 * 200);
    assertThat(budget.pace().level()).isEqualTo(Pace.LEAST);
    assertThat(permits(budget.ask(demand(1), last.plusSeconds(115)))).isZero();
    assertThat(permits(budget.ask(demand(1), last.plusSeconds(121)))).isEqualTo(1);
  }

  @Test
  void obeysWhatAzureAsksFor() {
    Budget refused = refused(Budget.UNTOUCHED, NOW, Duration.ofSeconds(47));

    assertThat(permits(refused.ask(demand(1), NOW.plusSeconds(46)))).isZero();
    assertThat(permits(refused.ask(demand(1), NOW.plusSeconds(47)))).isEqualTo(1);
  }

  @Test
  void countsRequestsThatWereUnderWayTogetherOnce() {
    Budget once = refused(Budget.UNTOUCHED, NOW, null);
    Budget twice =
        once.refused(new Refusal(NOW.minusMillis(20), null, 0), NOW.plusMillis(5)).budget();

    assertThat(twice).isEqualTo(once);
  }

  @Test
  void raisesItselfByATenthWithEachWindowOfSuccesses() {
    Budget half = refused(Budget.UNTOUCHED, NOW, null);
    Settlement window = new Settlement(UUID.randomUUID(), 0, LIMIT / 2);

    Budget raised = half.settled(window, LIMIT, NOW.plusSeconds(20));

    assertThat(raised.pace().level()).isEqualTo(0.6);
    assertThat(raised.pace().refusals()).isZero();
  }

  @Test
  void opensTheCircuitAfterFiveFailuresAndLetsOneTry() {
    Budget broken = failing(5);
    Instant later = NOW.plusSeconds(5 + 31);

    assertThat(broken.ask(demand(10), NOW.plusSeconds(6)).grant()).isInstanceOf(Grant.Shut.class);
    Answer trial = broken.ask(demand(10), later);
    assertThat(permits(trial)).isEqualTo(1);
    assertThat(trial.budget().ask(demand(10), later).grant()).isInstanceOf(Grant.Shut.class);
  }

  @Test
  void staysShutLongerWhenTheTrialFailsAndOpensWhenItSucceeds() {
    Instant later = NOW.plusSeconds(40);
    Answer trial = failing(5).ask(demand(10), later);

    Budget failed = trial.budget().failed(later, later.plusSeconds(1)).budget();
    Settlement answered = new Settlement(UUID.randomUUID(), 0, 1);
    Budget mended = trial.budget().settled(answered, LIMIT, later.plusSeconds(1));

    assertThat(failed.ask(demand(1), later.plusSeconds(60)).grant()).isInstanceOf(Grant.Shut.class);
    assertThat(permits(mended.ask(demand(10), later.plusSeconds(1)))).isEqualTo(10);
  }

  @Test
  void doesNotOpenTheCircuitForRequestsThatBrokeTogether() {
    Budget budget = Budget.UNTOUCHED;
    for (int request = 0; request < 64; request++) {
      budget = budget.failed(NOW, NOW.plusMillis(20)).budget();
    }

    assertThat(permits(budget.ask(demand(1), NOW.plusSeconds(1)))).isEqualTo(1);
  }

  private static Budget failing(int times) {
    Budget budget = Budget.UNTOUCHED;
    for (int failure = 1; failure <= times; failure++) {
      Instant at = NOW.plusSeconds(failure);
      budget = budget.failed(at, at).budget();
    }
    return budget;
  }

  private static Budget refused(Budget budget, Instant at, Duration retryAfter) {
    return budget.refused(new Refusal(at, retryAfter, 0), at).budget();
  }

  private static Demand demand(int permits) {
    return new Demand(UUID.randomUUID(), permits, LIMIT);
  }

  private static int permits(Answer answer) {
    return answer.grant() instanceof Grant.Permits permits ? permits.number() : 0;
  }
}
