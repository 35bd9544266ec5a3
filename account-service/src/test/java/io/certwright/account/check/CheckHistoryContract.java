package io.certwright.account.check;

import static io.certwright.account.check.CheckSamples.check;
import static io.certwright.account.check.CheckSamples.fail;
import static io.certwright.account.check.CheckSamples.pass;
import static io.certwright.account.check.CheckSamples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.registry.AccountSamples;
import io.certwright.account.registry.AccountState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link CheckHistory} keeps to. */
public abstract class CheckHistoryContract {

  private static final Instant LONG_AGO = Instant.EPOCH;

  protected abstract CheckHistory history();

  /** An account that is registered, where that matters. */
  protected abstract UUID account();

  /** In a transaction, where there are any. */
  protected abstract void keep(Check check);

  @Test
  void readsBackWhatItKeeps() {
    UUID account = account();
    CheckChanges changes =
        CheckChanges.between(report(pass("a"), fail("b")), report(fail("a"), pass("b")));
    Check check = check(account, 7, changes, fail("a"), pass("b"));

    keep(check);

    assertThat(history().last(account)).contains(check);
    assertThat(history().find(account, check.id())).contains(check);
    assertThat(history().find(account(), check.id())).isEmpty();
    assertThat(history().since(account, 6)).contains(check);
    assertThat(history().since(account, 7)).isEmpty();
  }

  @Test
  void listsTheNewestFirstAndWithoutLines() {
    UUID account = account();
    CheckChanges none = CheckChanges.between(report(pass("a")), report(pass("a")));
    Check first = check(account, 1, null, pass("a"), fail("b"));
    Check second = check(account, 2, none, pass("a"), fail("b"));
    keep(second);
    keep(first);

    assertThat(history().page(account, Long.MAX_VALUE, 1))
        .containsExactly(
            new CheckSummary(
                second.id(),
                2,
                CheckTrigger.SCHEDULE,
                AccountState.DEGRADED,
                second.report().checkedAt(),
                2,
                new LineCounts(1, 0, 1, 0),
                0,
                0));
    assertThat(history().page(account, 2, 5))
        .singleElement()
        .satisfies(
            summary -> {
              assertThat(summary.id()).isEqualTo(first.id());
              assertThat(summary.newlyFailing()).isNull();
            });
    assertThat(history().last(account)).contains(second);
  }

  @Test
  void forgetsWhatIsTooMuch() {
    UUID account = account();
    keepTurns(account, 1, 2, 3, 4);

    history().forget(2, LONG_AGO);

    assertThat(turns(account)).containsExactly(4L, 3L);
  }

  @Test
  void forgetsWhatIsTooOldButNotTheLast() {
    UUID account = account();
    UUID quiet = account();
    keepTurns(account, 1, 2, 3);
    keepTurns(quiet, 1);

    history().forget(1_000, AccountSamples.NOW.plusSeconds(86_400 * 2));

    assertThat(turns(account)).containsExactly(3L, 2L);
    assertThat(turns(quiet)).containsExactly(1L);
  }

  private void keepTurns(UUID account, long... turns) {
    for (long turn : turns) {
      keep(check(account, turn, null, pass("a")));
    }
  }

  private List<Long> turns(UUID account) {
    return history().page(account, Long.MAX_VALUE, 50).stream().map(CheckSummary::turn).toList();
  }
}
