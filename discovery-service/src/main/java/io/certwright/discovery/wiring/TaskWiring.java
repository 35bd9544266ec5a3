package io.certwright.discovery.wiring;

import io.certwright.discovery.run.Runs;
import io.certwright.discovery.task.DefineTask;
import io.certwright.discovery.task.DropTask;
import io.certwright.discovery.task.RedefineTask;
import io.certwright.discovery.task.SwitchTask;
import io.certwright.discovery.task.Tasks;
import io.certwright.platform.accounts.AccountNews;
import io.certwright.platform.accounts.AccountService;
import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.accounts.KnownAccounts;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.id.Ids;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what is known of accounts, and the use cases on tasks. */
public class TaskWiring {

  @Produces
  @Singleton
  AccountNews accountNews(KnownAccounts accounts) {
    return new AccountNews(accounts);
  }

  @Produces
  @Singleton
  LentTokens lentTokens(AccountService service, Clock clock) {
    return new LentTokens(service, clock);
  }

  @Produces
  @Singleton
  FindAccount findAccount(KnownAccounts accounts, AccountService service) {
    return new FindAccount(accounts, service);
  }

  @Produces
  @Singleton
  DefineTask defineTask(
      Tasks tasks, FindAccount accounts, Transactions transactions, Outbox outbox, Clock clock) {
    return new DefineTask(tasks, accounts, transactions, outbox, Ids::next, clock);
  }

  @Produces
  @Singleton
  RedefineTask redefineTask(
      Tasks tasks, FindAccount accounts, Transactions transactions, Outbox outbox, Clock clock) {
    return new RedefineTask(tasks, accounts, transactions, outbox, clock);
  }

  @Produces
  @Singleton
  SwitchTask switchTask(Tasks tasks, Transactions transactions, Outbox outbox, Clock clock) {
    return new SwitchTask(tasks, transactions, outbox, clock);
  }

  @Produces
  @Singleton
  DropTask dropTask(Tasks tasks, Runs runs, Transactions transactions, Outbox outbox) {
    return new DropTask(tasks, runs, transactions, outbox);
  }
}
