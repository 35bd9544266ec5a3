package io.certwright.account.wiring;

import io.certwright.account.credential.ExpiringCredentials;
import io.certwright.account.credential.WarnOfExpiry;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.sealing.ReadSealing;
import io.certwright.platform.sealing.RequireKeys;
import io.certwright.platform.sealing.RequireKeys.Secrets;
import io.certwright.platform.sealing.ResealRows;
import io.certwright.platform.sealing.ResealWorker;
import io.certwright.platform.sealing.Reseals;
import io.certwright.platform.sealing.SealedRows;
import io.certwright.platform.sealing.Sealing;
import io.certwright.platform.sealing.SealingKeys;
import io.certwright.platform.transaction.Transactions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds what keeps credentials sealed by the present key, and what tells of their end. */
public class CredentialWiring {

  private static final Secrets CREDENTIALS =
      new Secrets("credentials", "rotate the credential of each account");

  /** A service whose keyset is another one than that of its database does not start. */
  void check(
      @Observes StartupEvent event,
      SealedRows rows,
      SealingKeys keys,
      @ConfigProperty(name = "certwright.sealing.lost-keys") Optional<List<Long>> lost) {
    new RequireKeys(rows, keys, Set.copyOf(lost.orElse(List.of())), CREDENTIALS).require();
  }

  @Produces
  @Singleton
  ReadSealing readSealing(SealedRows rows, Reseals reseals, SealingKeys keys, Clock clock) {
    return new ReadSealing(rows, reseals, keys, clock);
  }

  @Produces
  @Singleton
  ResealWorker resealWorker(
      SealedRows rows,
      Reseals reseals,
      Sealing sealing,
      SealingKeys keys,
      Transactions transactions,
      ReadSealing readSealing,
      Clock clock) {
    return new ResealWorker(
        new ResealRows(rows, reseals, sealing, keys, transactions, clock), readSealing);
  }

  void close(@Disposes ResealWorker worker) {
    worker.close();
  }

  @Produces
  @Singleton
  WarnOfExpiry warnOfExpiry(
      ExpiringCredentials credentials, Transactions transactions, Outbox outbox, Clock clock) {
    return new WarnOfExpiry(credentials, transactions, outbox, clock);
  }
}
