package io.certwright.discovery.run;

import io.certwright.platform.transaction.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Deletes old runs, a few at a time so that nobody waits for it. What they found stays, and so does
 * the history of each certificate; the last run of a task stays as well.
 */
public final class ForgetRuns {

  private static final Logger LOG = Logger.getLogger(ForgetRuns.class);
  private static final int PAGE = 1_000;
  private static final int BATCH = 10;

  private final Runs runs;
  private final Transactions transactions;
  private final Retention retention;

  public ForgetRuns(Runs runs, Transactions transactions, Retention retention) {
    this.runs = runs;
    this.transactions = transactions;
    this.retention = retention;
  }

  /**
   * @param age how long after its end a run is kept
   * @param perTask how many ended runs of a task are kept, at least 1
   */
  public record Retention(Duration age, int perTask) {

    public Retention {
      if (age.isNegative() || perTask < 1) {
        throw new IllegalArgumentException(
            "certwright.discovery.runs-kept-for is not negative, runs-kept-per-task at least 1");
      }
    }
  }

  public void forget() {
    int forgotten = 0;
    List<UUID> old = runs.outdated(retention, PAGE);
    while (!old.isEmpty()) {
      for (int begin = 0; begin < old.size(); begin += BATCH) {
        List<UUID> batch = old.subList(begin, Math.min(begin + BATCH, old.size()));
        transactions.run(() -> runs.remove(batch));
      }
      forgotten += old.size();
      old = runs.outdated(retention, PAGE);
    }
    if (forgotten > 0) {
      LOG.infof("old runs are forgotten runs=%d", forgotten);
    }
  }
}
