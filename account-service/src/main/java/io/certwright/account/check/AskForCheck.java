package io.certwright.account.check;

import io.certwright.account.registry.Accounts;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks an account for somebody who waits for the report.
 *
 * <p>An account is checked once at a time. Who asks during a check waits for its end, since it may
 * have looked before what they mended; all who wait then share the next one. So the answer is never
 * older than the question, nobody waits for more than two checks, and a hundred requests cost Azure
 * no more than two.
 */
public final class AskForCheck {

  /** Another replica does not tell that its turn ended. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private final Accounts accounts;
  private final CheckHistory history;
  private final CheckTurns turns;
  private final HeldTurns held;
  private final CheckAccount checkAccount;
  private final Duration patience;
  private final Clock clock;

  /**
   * @param patience how long to wait for the turns of others
   */
  public AskForCheck(
      Accounts accounts,
      CheckHistory history,
      CheckTurns turns,
      HeldTurns held,
      CheckAccount checkAccount,
      Duration patience,
      Clock clock) {
    this.accounts = accounts;
    this.history = history;
    this.turns = turns;
    this.held = held;
    this.checkAccount = checkAccount;
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * @throws Failure NOT_FOUND; STATE_CONFLICT when others check it all the time
   */
  public Check ask(UUID accountId) {
    accounts.get(accountId);
    long before = turns.latest(accountId);
    Instant end = clock.instant().plus(patience);
    while (clock.instant().isBefore(end)) {
      Optional<Check> ofOthers = history.since(accountId, before);
      if (ofOthers.isPresent()) {
        return ofOthers.get();
      }
      Optional<Turn> turn =
          turns.claim(accountId, CheckTrigger.OPERATOR, clock.instant(), held.lease());
      if (turn.isPresent()) {
        return checkAccount.check(turn.get());
      }
      held.awaitRelease(LOOK_AGAIN);
    }
    throw new Failure(
        FailureCode.STATE_CONFLICT,
        "Account " + accountId + " is being checked; read the report when that check has ended.");
  }
}
