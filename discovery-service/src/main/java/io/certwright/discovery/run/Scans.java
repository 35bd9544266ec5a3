package io.certwright.discovery.run;

import io.certwright.discovery.inventory.Tally;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The vault scans of the runs under way. */
public interface Scans {

  /** The next scan that is due and that nobody holds. */
  Optional<ClaimedScan> claim(Duration lease);

  /** False when someone else has taken over. */
  boolean renew(Lease held, Duration lease);

  /**
   * True when the lease still holds and the run was not cancelled; nobody else takes the scan until
   * the transaction ends.
   */
  boolean hold(Lease held);

  void seen(Lease held, Tally tally, Requests requests);

  void unreadable(Lease held, Obstacle obstacle, Requests requests);

  /** Ends the scans that a cancelled run leaves open; one that someone holds he ends himself. */
  void endCancelled(UUID runId);

  /**
   * Lets someone try again later; an attempt that met what {@link Obstacle#isUncounted} says is not
   * counted.
   */
  void postpone(Lease held, Obstacle obstacle, Requests requests, Duration delay);
}
