package io.certwright.discovery.run;

import io.certwright.discovery.budget.TrafficControl;
import io.certwright.discovery.budget.VaultTraffic;
import io.certwright.discovery.inventory.Origin;
import io.certwright.discovery.inventory.RecordSighting;
import io.certwright.discovery.inventory.Sighting;
import io.certwright.discovery.inventory.Tally;
import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.database.DatabaseAwayException;
import io.certwright.platform.http.CorrelationId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.transaction.Transactions;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * Scans one vault: reads it, then writes what it found, the end of the scan and perhaps the end of
 * the run in one transaction. After a crash at any line another worker does it again.
 */
public final class ScanVault {

  private static final Logger LOG = Logger.getLogger(ScanVault.class);

  private final FindAccount accounts;
  private final TrafficControl traffic;
  private final VaultScanner scanner;
  private final RecordSighting sightings;
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
      RecordSighting sightings,
      Scans scans,
      FinishRun finish,
      HeldLeases leases,
      Transactions transactions,
      Patience patience,
      Clock clock) {
    this.accounts = accounts;
    this.traffic = traffic;
    this.scanner = scanner;
    this.sightings = sightings;
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
          Instant startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
          write(scan, outcome(scan), startedAt);
        });
  }

  private ScanOutcome outcome(ClaimedScan scan) {
    if (patience.isGivenUp(scan.lease())) {
      Obstacle obstacle = Obstacle.internal("No attempt to read the vault came to an end.");
      return new ScanOutcome.Unreadable(obstacle, Requests.NONE);
    }
    try (VaultTraffic vaultTraffic = traffic(scan)) {
      return scanner.scan(
          accounts.find(scan.vault().accountId(), "/accountId"), scan.vault().uri(), vaultTraffic);
    } catch (Failure failure) {
      return new ScanOutcome.Unreadable(Obstacle.of(failure), Requests.NONE);
    } catch (RuntimeException e) {
      return givenUp(scan, e, "The vault could not be read.", Requests.NONE);
    }
  }

  private VaultTraffic traffic(ClaimedScan scan) {
    return traffic.to(
        URI.create(scan.vault().uri()).getHost(),
        scan.vault().id().subscription(),
        scan.location());
  }

  private void write(ClaimedScan scan, ScanOutcome outcome, Instant startedAt) {
    if (outcome instanceof ScanOutcome.Seen seen) {
      writeSeen(scan, seen, startedAt);
    } else if (outcome instanceof ScanOutcome.Unreadable unreadable) {
      writeObstacle(scan, unreadable);
    }
  }

  private void writeSeen(ClaimedScan scan, ScanOutcome.Seen seen, Instant startedAt) {
    try {
      whileHeld(
          scan, () -> scans.seen(scan.lease(), record(scan, seen, startedAt), seen.requests()));
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

  private Tally record(ClaimedScan scan, ScanOutcome.Seen seen, Instant startedAt) {
    Sighting sighting = new Sighting(seen.certificates(), true, startedAt);
    return sightings.record(scan.vault(), sighting, new Origin.Run(scan.runId()));
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
    try {
      transactions.run(
          () -> {
            require(scans.hold(scan.lease()));
            writing.run();
            require(finish.finishIfComplete(scan.runId()));
          });
    } catch (NotHeldException e) {
      LOG.infof(
          "scan was cancelled or taken over runId=%s vault=%s", scan.runId(), scan.vault().id());
      scans.endCancelled(scan.runId());
    }
  }

  private static void require(boolean held) {
    if (!held) {
      throw new NotHeldException();
    }
  }

  /** Rolls back what was written: a run's scans stay as they were when its end was told. */
  private static final class NotHeldException extends RuntimeException {}
}
