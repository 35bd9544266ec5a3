package io.certwright.account.wiring;

import io.certwright.account.credential.ExpiringCredentials;
import io.certwright.account.credential.ReadSealing;
import io.certwright.account.credential.RequireKeys;
import io.certwright.account.credential.ResealCredentials;
import io.certwright.account.credential.ResealWorker;
import io.certwright.account.credential.Reseals;
import io.certwright.account.credential.SealedCredentials;
import io.certwright.account.credential.SealedRows;
import io.certwright.account.credential.WarnOfExpiry;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.sealing.SealingKeys;
import io.certwright.platform.transaction.Transactions;
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

  @Produces
  @Singleton
  RequireKeys requireKeys(
      SealedRows rows,
      SealingKeys keys,
      @ConfigProperty(name = "certwright.sealing.lost-keys") Optional<List<Long>> lost) {
    return new RequireKeys(rows, keys, Set.copyOf(lost.orElse(List.of())));
  }

  @Produces
  @Singleton
  ResealCredentials resealCredentials(
      SealedRows rows,
      Reseals reseals,
      SealedCredentials credentials,
      SealingKeys keys,
      Transactions transactions,
      Clock clock) {
    return new ResealCredentials(rows, reseals, credentials, keys, transactions, clock);
  }

  @Produces
  @Singleton
  ReadSealing readSealing(SealedRows rows, Reseals reseals, SealingKeys keys, Clock clock) {
    return new ReadSealing(rows, reseals, keys, clock);
  }

  @Produces
  @Singleton
  ResealWorker resealWorker(ResealCredentials resealCredentials, ReadSealing readSealing) {
    return new ResealWorker(resealCredentials, readSealing);
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
