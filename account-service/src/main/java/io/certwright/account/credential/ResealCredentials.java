package io.certwright.account.credential;

import io.certwright.account.credential.Reseals.Batch;
import io.certwright.platform.sealing.SealBrokenException;
import io.certwright.platform.sealing.SealingKeys;
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
 * while it is worked on, so that a rotation of the same credential comes before or after, and each
 * batch is kept by itself: a crash loses nothing, and a second replica at the same work does no
 * harm.
 */
public final class ResealCredentials {

  private static final Logger LOG = Logger.getLogger(ResealCredentials.class);
  private static final int BATCH = 50;
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final SealedRows rows;
  private final Reseals reseals;
  private final SealedCredentials credentials;
  private final SealingKeys keys;
  private final Transactions transactions;
  private final Clock clock;

  public ResealCredentials(
      SealedRows rows,
      Reseals reseals,
      SealedCredentials credentials,
      SealingKeys keys,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.reseals = reseals;
    this.credentials = credentials;
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
    LOG.infof("credentials resealed key=%d %s", keys.primary(), rows.count(keys.primary()));
  }

  /** The last row it took; empty when there was none. */
  private Optional<UUID> resealBatch(UUID after) {
    List<SealedCredential> batch = rows.takeSealedByOther(keys.primary(), after, BATCH);
    int resealed = 0;
    for (SealedCredential row : batch) {
      resealed += reseal(row) ? 1 : 0;
    }
    reseals.advance(
        keys.primary(), new Batch(resealed, batch.size() - resealed), clock.instant().plus(LEASE));
    return batch.isEmpty() ? Optional.empty() : Optional.of(batch.get(batch.size() - 1).id());
  }

  private boolean reseal(SealedCredential row) {
    try {
      rows.replace(row.id(), credentials.resealed(row));
      return true;
    } catch (SealBrokenException broken) {
      LOG.errorf("credential does not open credentialId=%s: %s", row.id(), broken.getMessage());
      return false;
    }
  }
}
