package io.certwright.account.check.db;

import static io.certwright.account.Api.at;
import static io.certwright.account.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.Api;
import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.azure.TestTenant;
import io.certwright.account.check.CheckTrigger;
import io.certwright.account.check.CheckTurns;
import io.certwright.account.check.DueChecks;
import io.certwright.account.check.Turn;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of all accounts in the database, those of other tests too, each test looks at its own. */
@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class JdbcDueChecksTest {

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMinutes(10);

  @Inject DueChecks due;
  @Inject CheckTurns turns;

  private UUID account;
  private Instant registered;

  @BeforeEach
  void register() {
    account = UUID.fromString(Api.registered(Api.account()));
    registered = Instant.now();
  }

  @Test
  void isDueADayAfterItWasRegisteredGiveOrTakeATenth() {
    assertThat(claim(DAY, registered.plus(Duration.ofHours(21)))).isEmpty();
    assertThat(claim(DAY, registered.plus(Duration.ofHours(27)))).contains(CheckTrigger.SCHEDULE);
  }

  @Test
  void isDueADayAfterTheLastCheck() {
    Instant later = registered.plus(Duration.ofHours(20));
    turns.release(turns.claim(account, CheckTrigger.OPERATOR, later, LEASE).orElseThrow());

    assertThat(claim(DAY, registered.plus(Duration.ofHours(27)))).isEmpty();
    assertThat(claim(DAY, later.plus(Duration.ofHours(27)))).contains(CheckTrigger.SCHEDULE);
  }

  @Test
  void isNeverDueWithoutASchedule() {
    assertThat(claim(Duration.ZERO, registered.plus(Duration.ofDays(1_000)))).isEmpty();
  }

  @Test
  void isNotDueWhileItIsChecked() {
    turns.claim(account, CheckTrigger.OPERATOR, registered, Duration.ofDays(30)).orElseThrow();

    assertThat(claim(DAY, registered.plus(Duration.ofDays(2)))).isEmpty();
  }

  @Test
  void isDueAtOnceAfterTheCredentialWasRotatedAndOnce() {
    json(Api.secret(TestTenant.OTHER_SECRET))
        .put(at(account.toString()) + "/credential")
        .then()
        .statusCode(200);

    assertThat(claim(Duration.ZERO, Instant.now())).contains(CheckTrigger.ROTATION);
    assertThat(claim(Duration.ZERO, Instant.now())).isEmpty();
  }

  @Test
  void isDueWhenSignalledAndOnceForAllSignals() {
    due.signal(account, registered, PAUSE);
    due.signal(account, registered.plusSeconds(1), PAUSE);

    assertThat(claim(Duration.ZERO, registered.minusSeconds(1))).isEmpty();
    assertThat(claim(Duration.ZERO, registered.plusSeconds(2))).contains(CheckTrigger.SIGNAL);
    assertThat(claim(Duration.ZERO, registered.plusSeconds(4_000))).isEmpty();
  }

  @Test
  void isDueAtTheEarliestTimeOfSeveralSignals() {
    turns.release(turns.claim(account, CheckTrigger.OPERATOR, registered, LEASE).orElseThrow());
    due.signal(account, registered.plusSeconds(1), PAUSE);
    due.signal(account, registered.plusSeconds(60), Duration.ZERO);
    due.signal(account, registered.plusSeconds(90), Duration.ZERO);

    assertThat(claim(Duration.ZERO, registered.plusSeconds(59))).isEmpty();
    assertThat(claim(Duration.ZERO, registered.plusSeconds(61))).contains(CheckTrigger.SIGNAL);
  }

  @Test
  void keepsAPauseBetweenACheckAndASignal() {
    turns.release(turns.claim(account, CheckTrigger.OPERATOR, registered, LEASE).orElseThrow());

    due.signal(account, registered.plusSeconds(60), PAUSE);

    assertThat(claim(Duration.ZERO, registered.plusSeconds(599))).isEmpty();
    assertThat(claim(Duration.ZERO, registered.plusSeconds(601))).contains(CheckTrigger.SIGNAL);
  }

  @Test
  void aSignalDuringACheckIsNotLostWithItsEnd() {
    Turn turn = turns.claim(account, CheckTrigger.OPERATOR, registered, LEASE).orElseThrow();
    due.signal(account, registered.plusSeconds(1), PAUSE);
    turns.release(turn);

    assertThat(claim(Duration.ZERO, registered.plusSeconds(601))).contains(CheckTrigger.SIGNAL);
  }

  @Test
  void aSignalDuringACheckThatASignalCausedIsNotLostEither() {
    due.signal(account, registered, PAUSE);
    Turn turn = take(Duration.ZERO, registered).orElseThrow();
    due.signal(account, registered.plusSeconds(30), Duration.ZERO);
    turns.release(turn);

    assertThat(claim(Duration.ZERO, registered.plusSeconds(29))).isEmpty();
    assertThat(claim(Duration.ZERO, registered.plusSeconds(31))).contains(CheckTrigger.SIGNAL);
  }

  @Test
  void takesOverWhatAReplicaLeftUndone() {
    turns.claim(account, CheckTrigger.SCHEDULE, registered, LEASE).orElseThrow();

    assertThat(claim(Duration.ZERO, registered.plusSeconds(30))).isEmpty();
    assertThat(claim(Duration.ZERO, registered.plusSeconds(61))).contains(CheckTrigger.SCHEDULE);
  }

  @Test
  void leavesSignalsOfUnknownAccountsAlone() {
    due.signal(UUID.randomUUID(), registered, PAUSE);

    assertThat(claim(Duration.ZERO, registered.plusSeconds(4_000))).isEmpty();
  }

  /** Why this test's account was due, if it was; its turn is given back. */
  private Optional<CheckTrigger> claim(Duration schedule, Instant now) {
    Optional<Turn> claimed = take(schedule, now);
    claimed.ifPresent(turns::release);
    return claimed.map(Turn::trigger);
  }

  /** Claims all that is due, and gives back what is not this test's. */
  private Optional<Turn> take(Duration schedule, Instant now) {
    List<Turn> claimed = new ArrayList<>();
    due.claim(schedule, now, LEASE).ifPresent(claimed::add);
    int before = 0;
    while (claimed.size() > before) {
      before = claimed.size();
      due.claim(schedule, now, LEASE).ifPresent(claimed::add);
    }
    claimed.stream().filter(turn -> !isOwn(turn)).forEach(turns::release);
    return claimed.stream().filter(this::isOwn).findFirst();
  }

  private boolean isOwn(Turn turn) {
    return turn.accountId().equals(account);
  }
}
