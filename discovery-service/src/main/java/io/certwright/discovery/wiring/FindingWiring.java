package io.certwright.discovery.wiring;

import io.certwright.discovery.finding.AssessCertificates;
import io.certwright.discovery.finding.LiftMute;
import io.certwright.discovery.finding.MuteFinding;
import io.certwright.discovery.finding.Mutes;
import io.certwright.discovery.finding.Unassessed;
import io.certwright.platform.id.Ids;
import io.certwright.platform.transaction.Transactions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds the use cases on findings. */
public class FindingWiring {

  @Produces
  @Singleton
  MuteFinding muteFinding(Mutes mutes, Transactions transactions, Clock clock) {
    return new MuteFinding(mutes, transactions, Ids::next, clock);
  }

  @Produces
  @Singleton
  LiftMute liftMute(Mutes mutes, Transactions transactions, Clock clock) {
    return new LiftMute(mutes, transactions, clock);
  }

  @Produces
  @Singleton
  AssessCertificates assessCertificates(Unassessed unassessed, Transactions transactions) {
    return new AssessCertificates(unassessed, transactions);
  }
}
