package io.certwright.account.check;

import static io.certwright.account.check.CheckTrigger.OPERATOR;
import static io.certwright.account.check.CheckTrigger.SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.registry.AccountSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link CheckTurns} keeps to. */
public abstract class CheckTurnsContract {

  private static final Instant NOW = AccountSamples.NOW;
  private static final Duration LEASE = Duration.ofMinutes(1);

  protected abstract CheckTurns turns();

  /** An account that is registered, where that matters. */
  protected abstract UUID account();

  @Test
  void givesOneTurnAtATime() {
    UUID account = account();
    assertThat(turns().latest(account)).isZero();

    Turn first = turns().claim(account, OPERATOR, NOW, LEASE).orElseThrow();

    assertThat(first).isEqualTo(new Turn(account, 1, OPERATOR));
    assertThat(turns().claim(account, SCHEDULE, NOW, LEASE)).isEmpty();
    turns().release(first);
    assertThat(turns().claim(account, SCHEDULE, NOW, LEASE))
        .contains(new Turn(account, 2, SCHEDULE));
    assertThat(turns().latest(account)).isEqualTo(2);
  }

  @Test
  void takesTheTurnFromWhoLetTheLeaseEnd() {
    UUID account = account();
    Turn late = turns().claim(account, OPERATOR, NOW, LEASE).orElseThrow();

    Turn next =
        turns().claim(account, OPERATOR, NOW.plus(LEASE).plusSeconds(1), LEASE).orElseThrow();

    assertThat(turns().holds(late)).isFalse();
    assertThat(turns().holds(next)).isTrue();
    turns().release(late);
    turns().renew(late, NOW.plusSeconds(9_000));
    assertThat(turns().claim(account, OPERATOR, NOW.plus(LEASE).plusSeconds(2), LEASE)).isEmpty();
    assertThat(turns().claim(account, OPERATOR, NOW.plusSeconds(8_000), LEASE)).isPresent();
  }

  @Test
  void keepsTheTurnOfWhoRenewsIt() {
    UUID account = account();
    Turn turn = turns().claim(account, OPERATOR, NOW, LEASE).orElseThrow();

    turns().renew(turn, NOW.plusSeconds(300));

    assertThat(turns().claim(account, OPERATOR, NOW.plusSeconds(200), LEASE)).isEmpty();
  }

  @Test
  void doesNotBringBackATurnThatIsOver() {
    UUID account = account();
    Turn turn = turns().claim(account, OPERATOR, NOW, LEASE).orElseThrow();
    turns().release(turn);

    turns().renew(turn, NOW.plusSeconds(300));

    assertThat(turns().claim(account, OPERATOR, NOW.plusSeconds(1), LEASE)).isPresent();
  }
}
