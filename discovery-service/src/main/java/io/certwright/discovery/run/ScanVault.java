package io.certwright.discovery.run;

import io.certwright.discovery.budget.TrafficControl;
import io.certwright.discovery.budget.VaultTraffic;
import io.certwright.discovery.inventory.Origin;
import io.certwright.discovery.inventory.Stocktaking;
import io.certwright.discovery.inventory.TakeStock;
import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.database.DatabaseAwayException;
import io.certwright.platform.http.CorrelationId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.transaction.Transactions;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * Scans one vault: writes what it finds batch by batch, then the end of the scan and perhaps the
 * end of the run in one transaction. After a crash at any line another worker does it again, and
 * finds what was written unchanged.
 */
public final class ScanVault {

  private static final Logger LOG = Logger.getLogger(ScanVault.class);

  private final FindAccount accounts;
  private final TrafficControl traffic;
  private final VaultScanner scanner;
  private final TakeStock takeStock;
  private final Scans scans;
  private final FinishRun finish;
  private final HeldLeases leases;
  private final Transactions transactions;
  private final Patience patience;
  private final Clock clock;

  public ScanVault(
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
    this.accounts = accounts;
    this.traffic = traffic;
    this.scanner = scanner;
    this.takeStock = takeStock;
    this.scans = scans;
    this.finish = finish;
    this.leases = leases;
    this.transactions = transactions;
    this.patience = patience;
    this.clock = clock;
  }

  public void scan(ClaimedScan scan) {
    CorrelationId.start(scan.correlationId());
    leases.during(
        () -> scans.renew(scan.lease(), patience.lease()),
        () -> {
          try {
            Stocktaking stock = takeStock(scan);
            write(scan, outcome(scan, stock), stock);
          } catch (NotHeldException e) {
            LOG.infof(
                "scan was cancelled or taken over runId=%s vault=%s",
                scan.runId(), scan.vault().id());
            scans.endCancelled(scan.runId());
          }
        });
  }

  private Stocktaking takeStock(ClaimedScan scan) {
    return takeStock.take(
        scan.vault(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        new Origin.Run(scan.runId()),
        scan.allVersions(),
        batch -> whileHeld(scan, () -> scans.found(scan.lease(), batch.get())));
  }

  private ScanOutcome outcome(ClaimedScan scan, Stocktaking stock) {
    if (patience.isGivenUp(scan.lease())) {
      Obstacle obstacle = Obstacle.internal("No attempt to read the vault came to an end.");
      return new ScanOutcome.Unreadable(obstacle, Requests.NONE);
    }
    try (VaultTraffic vaultTraffic = traffic(scan)) {
      return scanner.scan(
          accounts.find(scan.vault().accountId(), "/accountId"),
          scan.vault().uri(),
          stock,
          vaultTraffic);
    } catch (NotHeldException e) {
      throw e;
    } catch (Failure failure) {
      return new ScanOutcome.Unreadable(Obstacle.of(failure), Requests.NONE);
    } catch (RuntimeException e) {
      return givenUp(scan, e, "The vault could not be read, or not be stored.", Requests.NONE);
    }
  }

  private VaultTraffic traffic(ClaimedScan scan) {
    return traffic.to(
        URI.create(scan.vault().uri()).getHost(),
        scan.vault().id().subscription(),
        scan.location());
  }

  private void write(ClaimedScan scan, ScanOutcome outcome, Stocktaking stock) {
    if (outcome instanceof ScanOutcome.Seen seen) {
      writeSeen(scan, seen, stock);
    } else if (outcome instanceof ScanOutcome.Unreadable unreadable) {
      writeObstacle(scan, unreadable);
    }
  }

  private void writeSeen(ClaimedScan scan, ScanOutcome.Seen seen, Stocktaking stock) {
    try {
      whileHeld(scan, () -> scans.seen(scan.lease(), stock.finish(), seen.requests(), seen.note()));
    } catch (NotHeldException e) {
      throw e;
    } catch (RuntimeException e) {
      String reason = "What the vault answered could not be stored.";
      writeObstacle(scan, givenUp(scan, e, reason, seen.requests()));
    }
  }

  /** A failure of ours, again and again, must not keep a run from ending. */
  private ScanOutcome.Unreadable givenUp(
      ClaimedScan scan, RuntimeException e, String reason, Requests requests) {
    if (DatabaseAwayException.isCauseOf(e) || !patience.isExhausted(scan.lease())) {
      throw e;
    }
    LOG.errorf(e, "vault is given up runId=%s vault=%s", scan.runId(), scan.vault().id());
    return new ScanOutcome.Unreadable(Obstacle.internal(reason), requests);
  }

  private void writeObstacle(ClaimedScan scan, ScanOutcome.Unreadable unreadable) {
    Obstacle obstacle = unreadable.obstacle();
    LOG.warnf(
        "vault cannot be read runId=%s vault=%s attempt=%s: %s",
        scan.runId(), scan.vault().id(), scan.lease().attempt(), obstacle.reason());
    if (patience.goesOn(scan.lease(), obstacle)) {
      whileHeld(
          scan,
          () ->
              scans.postpone(
                  scan.lease(),
                  obstacle,
                  unreadable.requests(),
                  patience.delayAfter(scan.lease(), obstacle)));
    } else {
      whileHeld(scan, () -> scans.unreadable(scan.lease(), obstacle, unreadable.requests()));
    }
  }

  private void whileHeld(ClaimedScan scan, Runnable writing) {
    transactions.run(
        () -> {
          require(scans.hold(scan.lease()));
          writing.run();
          require(finish.finishIfComplete(scan.runId()));
        });
  }

  private static void require(boolean held) {
    if (!held) {
      throw new NotHeldException();
    }
  }

  /** Rolls back what was written: a run's scans stay as they were when its end was told. */
  private static final class NotHeldException extends RuntimeException {}
}
