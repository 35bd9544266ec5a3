package io.certwright.platform.sealing;

import io.certwright.platform.sealing.Reseals.Batch;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Seals with the present key what an older one has sealed, some rows at a time. A row is locked
 * while it is worked on, so that a change of the same secret comes before or after, and each batch
 * is kept by itself: a crash loses nothing, and a second replica at the same work does no harm.
 */
public final class ResealRows {

  private static final Logger LOG = Logger.getLogger(ResealRows.class);
  private static final int BATCH = 50;
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final SealedRows rows;
  private final Reseals reseals;
  private final Sealing sealing;
  private final SealingKeys keys;
  private final Transactions transactions;
  private final Clock clock;

  public ResealRows(
      SealedRows rows,
      Reseals reseals,
      Sealing sealing,
      SealingKeys keys,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.reseals = reseals;
    this.sealing = sealing;
    this.keys = keys;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Returns when all is done that can be done, or at once when another replica is at it. */
  public void reseal() {
    Instant now = clock.instant();
    if (!transactions.call(() -> reseals.begin(keys.primary(), now, now.plus(LEASE)))) {
      return;
    }
    Optional<UUID> last = Optional.of(BEFORE_ALL);
    while (last.isPresent()) {
      UUID after = last.get();
      last = transactions.call(() -> resealBatch(after));
    }
    transactions.run(() -> reseals.end(keys.primary(), clock.instant()));
    LOG.infof("secrets resealed key=%d %s", keys.primary(), rows.count(keys.primary()));
  }

  /** The last row it took; empty when there was none. */
  private Optional<UUID> resealBatch(UUID after) {
    List<SealedValue> batch = rows.takeSealedByOther(keys.primary(), after, BATCH);
    int resealed = 0;
    for (SealedValue value : batch) {
      resealed += reseal(value) ? 1 : 0;
    }
    reseals.advance(
        keys.primary(), new Batch(resealed, batch.size() - resealed), clock.instant().plus(LEASE));
    return batch.isEmpty() ? Optional.empty() : Optional.of(batch.get(batch.size() - 1).row());
  }

  private boolean reseal(SealedValue value) {
    try {
      byte[] secret = sealing.open(value.sealed(), value.place());
      rows.replace(new SealedValue(value.place(), sealing.seal(secret, value.place())));
      return true;
    } catch (SealBrokenException broken) {
      LOG.error(broken.getMessage());
      return false;
    }
  }
}
