package io.certwright.discovery.wiring;

import io.certwright.discovery.budget.TrafficControl;
import io.certwright.discovery.inventory.TakeStock;
import io.certwright.discovery.run.CancelRun;
import io.certwright.discovery.run.EndWithAccount;
import io.certwright.discovery.run.FinishRun;
import io.certwright.discovery.run.ForgetRuns;
import io.certwright.discovery.run.ForgetRuns.Retention;
import io.certwright.discovery.run.HeldLeases;
import io.certwright.discovery.run.ListVaults;
import io.certwright.discovery.run.Patience;
import io.certwright.discovery.run.PlanRun;
import io.certwright.discovery.run.Runs;
import io.certwright.discovery.run.ScanOrder;
import io.certwright.discovery.run.ScanVault;
import io.certwright.discovery.run.Scans;
import io.certwright.discovery.run.StartDueRuns;
import io.certwright.discovery.run.StartRun;
import io.certwright.discovery.run.VaultOutlooks;
import io.certwright.discovery.run.VaultScanner;
import io.certwright.discovery.run.schedule.DiscoveryWork;
import io.certwright.discovery.task.Tasks;
import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.id.Ids;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds the use cases on runs, and the workers that carry them out. */
public class RunWiring {

  @Produces
  @Singleton
  Patience patience(DiscoveryConfig config) {
    return new Patience(config.lease(), config.attempts(), config.retryAfter());
  }

  @Produces
  @Singleton
  HeldLeases heldLeases() {
    return new HeldLeases();
  }

  @Produces
  @Singleton
  StartRun startRun(Tasks tasks, Runs runs, Transactions transactions, Clock clock) {
    return new StartRun(tasks, runs, transactions, Ids::next, clock);
  }

  @Produces
  @Singleton
  StartDueRuns startDueRuns(Tasks tasks, Runs runs, Transactions transactions, Clock clock) {
    return new StartDueRuns(tasks, runs, transactions, Ids::next, clock);
  }

  @Produces
  @Singleton
  FinishRun finishRun(Runs runs, Outbox outbox, Clock clock) {
    return new FinishRun(runs, outbox, clock);
  }

  @Produces
  @Singleton
  ForgetRuns forgetRuns(Runs runs, Transactions transactions, DiscoveryConfig config) {
    Retention retention = new Retention(config.runsKeptFor(), config.runsKeptPerTask());
    return new ForgetRuns(runs, transactions, retention);
  }

  @Produces
  @Singleton
  CancelRun cancelRun(Runs runs, Scans scans, FinishRun finish, Transactions transactions) {
    return new CancelRun(runs, scans, finish, transactions);
  }

  @Produces
  @Singleton
  EndWithAccount endWithAccount(
      Tasks tasks, Runs runs, CancelRun cancelRun, Transactions transactions, Outbox outbox) {
    return new EndWithAccount(tasks, runs, cancelRun, transactions, outbox);
  }

  @Produces
  @Singleton
  PlanRun planRun(
      FindAccount accounts,
      ListVaults vaults,
      VaultOutlooks outlooks,
      Runs runs,
      FinishRun finish,
      HeldLeases leases,
      Transactions transactions,
      Patience patience) {
    return new PlanRun(
        accounts, vaults, new ScanOrder(outlooks), runs, finish, leases, transactions, patience);
  }

  @Produces
  @Singleton
  ScanVault scanVault(
      FindAccount accounts,
      TrafficControl traffic,
      VaultScanner scanner,
      TakeStock takeStock,
      Scans scans,
      FinishRun finish,
      HeldLeases leases,
      Transactions transactions,
      Patience patience,
      Clock clock) {
    return new ScanVault(
        accounts,
        traffic,
        scanner,
        takeStock,
        scans,
        finish,
        leases,
        transactions,
        patience,
        clock);
  }

  @Produces
  @Singleton
  DiscoveryWork work(
      Runs runs,
      PlanRun planRun,
      Scans scans,
      ScanVault scanVault,
      Patience patience,
      DiscoveryConfig config) {
    return new DiscoveryWork(runs, planRun, scans, scanVault, patience, config.parallelVaults());
  }

  void close(@Disposes DiscoveryWork work) {
    work.close();
  }
}
