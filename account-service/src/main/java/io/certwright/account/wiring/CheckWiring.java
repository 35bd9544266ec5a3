package io.certwright.account.wiring;

import io.certwright.account.check.AskForCheck;
import io.certwright.account.check.CheckAccount;
import io.certwright.account.check.CheckHistory;
import io.certwright.account.check.CheckTurns;
import io.certwright.account.check.DueChecks;
import io.certwright.account.check.ForgetChecks;
import io.certwright.account.check.HeldTurns;
import io.certwright.account.check.NoteTrouble;
import io.certwright.account.check.ReadChecks;
import io.certwright.account.check.schedule.CheckWork;
import io.certwright.account.doctor.Examination;
import io.certwright.account.registry.Accounts;
import io.certwright.platform.id.Ids;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds the use cases on checks, and the worker that checks what is due. */
public class CheckWiring {

  @Produces
  @Singleton
  HeldTurns heldTurns(CheckTurns turns, CheckConfig config, Clock clock) {
    return new HeldTurns(turns, config.lease(), clock);
  }

  @Produces
  @Singleton
  CheckAccount checkAccount(
      Accounts accounts,
      Examination examination,
      CheckHistory history,
      CheckTurns turns,
      HeldTurns held,
      Transactions transactions,
      Outbox outbox,
      Clock clock) {
    return new CheckAccount(
        accounts, examination, history, turns, held, transactions, outbox, Ids::next, clock);
  }

  @Produces
  @Singleton
  AskForCheck askForCheck(
      Accounts accounts,
      CheckHistory history,
      CheckTurns turns,
      HeldTurns held,
      CheckAccount checkAccount,
      CheckConfig config,
      Clock clock) {
    return new AskForCheck(accounts, history, turns, held, checkAccount, config.patience(), clock);
  }

  @Produces
  @Singleton
  ReadChecks readChecks(Accounts accounts, CheckHistory history) {
    return new ReadChecks(accounts, history);
  }

  @Produces
  @Singleton
  ForgetChecks forgetChecks(CheckHistory history, CheckConfig config, Clock clock) {
    return new ForgetChecks(history, config.keepCount(), config.keepFor(), clock);
  }

  @Produces
  @Singleton
  NoteTrouble noteTrouble(DueChecks due, CheckConfig config, Clock clock) {
    return new NoteTrouble(due, config.signalPause(), clock);
  }

  @Produces
  @Singleton
  CheckWork checkWork(
      DueChecks due, HeldTurns held, CheckAccount checkAccount, CheckConfig config, Clock clock) {
    return new CheckWork(due, held, checkAccount, config.schedule(), config.parallel(), clock);
  }

  void close(@Disposes CheckWork work) {
    work.close();
  }
}
