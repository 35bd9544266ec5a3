package io.certwright.discovery.run.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.WithoutTicks;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.azure.SignedInHere;
import io.certwright.discovery.budget.InMemoryBudgets;
import io.certwright.discovery.inventory.Inventory;
import io.certwright.discovery.inventory.Scan;
import io.certwright.discovery.inventory.TakeStock;
import io.certwright.discovery.inventory.Tally;
import io.certwright.discovery.inventory.World;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.discovery.run.CancelRun;
import io.certwright.discovery.run.ClaimedRun;
import io.certwright.discovery.run.FinishRun;
import io.certwright.discovery.run.HeldLeases;
import io.certwright.discovery.run.NewRun;
import io.certwright.discovery.run.Patience;
import io.certwright.discovery.run.Plan;
import io.certwright.discovery.run.PlannedScan;
import io.certwright.discovery.run.Requests;
import io.certwright.discovery.run.RunState;
import io.certwright.discovery.run.RunSummary;
import io.certwright.discovery.run.ScanOutcome;
import io.certwright.discovery.run.ScanVault;
import io.certwright.discovery.run.VaultScanner;
import io.certwright.discovery.scope.Scope;
import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.id.Ids;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A run is cancelled while a worker writes what it found, by PostgreSQL itself. */
@QuarkusTest
@TestProfile(WithoutTicks.class)
@NeedsServers(schema = "discovery")
@NeedsAzure
class CancelDuringScanTest {

  private static final Patience PATIENCE =
      new Patience(Duration.ofMinutes(1), 3, Duration.ofSeconds(5));
  private static final VaultId VAULT = World.vault("kv-cancelled").id();

  private final JdbcRuns runs;
  private final JdbcScans scans;
  private final CancelRun cancelRun;
  private final FinishRun finish;
  private final Inventory inventory;
  private final FindAccount accounts;
  private final Transactions transactions;
  private final Database database;

  CancelDuringScanTest(
      JdbcRuns runs,
      JdbcScans scans,
      CancelRun cancelRun,
      FinishRun finish,
      Inventory inventory,
      FindAccount accounts,
      Transactions transactions,
      Database database) {
    this.runs = runs;
    this.scans = scans;
    this.cancelRun = cancelRun;
    this.finish = finish;
    this.inventory = inventory;
    this.accounts = accounts;
    this.transactions = transactions;
    this.database = database;
  }

  @Test
  void keepsNothingThatTheEndOfTheRunDidNotTell() {
    UUID run = begun(VAULT);

    scanVault(run).scan(scans.claim(PATIENCE.lease()).orElseThrow());

    RunSummary cancelled = runs.find(run).orElseThrow();
    assertThat(cancelled.state()).isEqualTo(RunState.CANCELLED);
    assertThat(cancelled.tally()).isEqualTo(Tally.NOTHING);
    assertThat(cancelled.vaultsDone()).isZero();
    assertThat(states(run)).containsExactly("CANCELLED");
    UUID vault = transactions.call(() -> inventory.lock(World.vault(VAULT.name())).id());
    assertThat(inventory.marks(vault)).isEmpty();
  }

  @Test
  void endsTheScansThatNobodyHolds() {
    UUID run = begun(World.vault("kv-waiting").id(), World.vault("kv-claimed").id());
    scans.claim(PATIENCE.lease()).orElseThrow();

    cancelRun.cancel(run);

    assertThat(states(run)).containsExactly("CANCELLED", "CANCELLED");
  }

  @Test
  void leavesTheScansOfRunsThatGoOn() {
    UUID run = begun(World.vault("kv-goes-on").id());

    scans.endCancelled(run);

    assertThat(states(run)).containsExactly("WAITING");
    cancelRun.cancel(run);
  }

  /** Its first event, after all is written and before it is kept, meets somebody who cancels. */
  private ScanVault scanVault(UUID run) {
    Executor somebody = work -> new Thread(work, "somebody").start();
    TakeStock takeStock =
        Scan.take(
            inventory,
            event -> CompletableFuture.runAsync(() -> cancelRun.cancel(run), somebody).join(),
            transactions);
    VaultScanner scanner =
        (account, uri, stock, traffic) -> {
          stock.take(List.of(World.certificate("web", 1)));
          return new ScanOutcome.Seen(Requests.NONE, null);
        };
    return new ScanVault(
        accounts,
        InMemoryBudgets.unlimited(),
        scanner,
        takeStock,
        scans,
        finish,
        new HeldLeases(),
        transactions,
        PATIENCE,
        Clock.systemUTC());
  }

  private UUID begun(VaultId... vaults) {
    UUID id = Ids.next();
    runs.add(
        new NewRun(
            id,
            Ids.next(),
            SignedInHere.ACCOUNT,
            Scope.EVERYTHING,
            null,
            "correlation",
            Instant.now()));
    ClaimedRun run = runs.claim(PATIENCE.lease()).orElseThrow();
    List<PlannedScan> planned =
        Stream.of(vaults)
            .map(
                v ->
                    new PlannedScan(
                        v, "https://" + v.name() + ".vault.azure.net/", "westeurope", null, null))
            .toList();
    assertThat(runs.begin(run.lease(), run.accountId(), new Plan(planned, null))).isTrue();
    return id;
  }

  private List<String> states(UUID run) {
    return database.query(
        "SELECT state FROM vault_scan WHERE run_id = ?",
        p -> p.id(run),
        row -> row.getString("state"));
  }
}
