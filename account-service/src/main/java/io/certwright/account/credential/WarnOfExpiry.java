package io.certwright.account.credential;

import io.certwright.account.credential.ExpiringCredentials.Expiring;
import io.certwright.contracts.AccountEvent;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/**
 * Tells ahead that a credential ends: once for each step and credential, whatever the number of
 * replicas. Of steps that were missed, as while the service was down, only the nearest is told.
 */
public final class WarnOfExpiry {

  private static final Logger LOG = Logger.getLogger(WarnOfExpiry.class);

  /** Days ahead, the farthest first. */
  private static final List<Integer> STEPS = List.of(30, 14, 7, 1);

  private final ExpiringCredentials credentials;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Clock clock;

  public WarnOfExpiry(
      ExpiringCredentials credentials, Transactions transactions, Outbox outbox, Clock clock) {
    this.credentials = credentials;
    this.transactions = transactions;
    this.outbox = outbox;
    this.clock = clock;
  }

  public void warn() {
    Instant now = clock.instant();
    for (Expiring credential : credentials.between(now, now.plus(days(STEPS.get(0))))) {
      int step = nearest(credential.expiresAt(), now);
      if (isNews(credential.told(), step)) {
        transactions.run(() -> tell(credential, step));
      }
    }
  }

  private void tell(Expiring credential, int step) {
    if (!credentials.markTold(credential.credentialId(), step)) {
      return;
    }
    outbox.add(
        new AccountEvent.CredentialExpiring(
            credential.accountId(), credential.kind().name(), credential.expiresAt(), step));
    LOG.warnf(
        "credential ends soon accountId=%s expiresAt=%s step=%d days",
        credential.accountId(), credential.expiresAt(), step);
  }

  private static boolean isNews(OptionalInt told, int step) {
    return told.isEmpty() || told.getAsInt() > step;
  }

  /** The last step that was reached. */
  private static int nearest(Instant expiresAt, Instant now) {
    return STEPS.stream()
        .filter(step -> !expiresAt.isAfter(now.plus(days(step))))
        .reduce((farther, nearer) -> nearer)
        .orElseThrow();
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
