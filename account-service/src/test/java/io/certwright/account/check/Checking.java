package io.certwright.account.check;

import io.certwright.account.doctor.Examination;
import io.certwright.account.registry.AccountSamples;
import io.certwright.account.registry.Accounts;
import io.certwright.account.registry.PlainTransactions;
import io.certwright.platform.id.Ids;
import io.certwright.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;

/** The check of an account, put together for the tests of the core. */
final class Checking {

  private static final Clock CLOCK = Clock.fixed(AccountSamples.NOW, ZoneOffset.UTC);

  final InMemoryCheckTurns turns = new InMemoryCheckTurns();
  final HeldTurns held = new HeldTurns(turns, Duration.ofMinutes(1), CLOCK);
  final CheckAccount checkAccount;
  private final AskForCheck askForCheck;

  Checking(Accounts accounts, Examination examination, CheckHistory history, Outbox outbox) {
    checkAccount =
        new CheckAccount(
            accounts,
            examination,
            history,
            turns,
            held,
            new PlainTransactions(),
            outbox,
            Ids::next,
            CLOCK);
    askForCheck =
        new AskForCheck(accounts, history, turns, held, checkAccount, Duration.ofMinutes(1), CLOCK);
  }

  /** The same for somebody who does not wait. */
  AskForCheck impatient(Accounts accounts, CheckHistory history) {
    return new AskForCheck(
        accounts, history, turns, held, checkAccount, Duration.ofMillis(50), Clock.systemUTC());
  }

  CheckReport check(UUID account) {
    return ask(account).report();
  }

  Check ask(UUID account) {
    return askForCheck.ask(account);
  }
}
