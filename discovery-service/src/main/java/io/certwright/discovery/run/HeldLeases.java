package io.certwright.discovery.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** The leases of the work under way in this process, which a timer renews. */
public final class HeldLeases {

  private static final Logger LOG = Logger.getLogger(HeldLeases.class);

  private final Set<BooleanSupplier> renewals = ConcurrentHashMap.newKeySet();

  /**
   * Does the work and keeps its lease meanwhile.
   *
   * @param renewal false when the lease is lost
   */
  void during(BooleanSupplier renewal, Runnable work) {
    renewals.add(renewal);
    try {
      work.run();
    } finally {
      renewals.remove(renewal);
    }
  }

  /** To be called several times within the length of a lease. */
  public void renew() {
    for (BooleanSupplier renewal : renewals) {
      if (!renewal.getAsBoolean() && renewals.remove(renewal)) {
        LOG.warn("a lease was lost; another worker does this work");
      }
    }
  }
}
