package io.certwright.discovery.run;

import io.certwright.discovery.inventory.Tally;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /**
   * Adds to what the scan found to differ, once a transaction; what an attempt before this one
   * found is counted too.
   */
  void found(Lease held, Tally tally);

  /**
   * The scan is done.
   *
   * @param whole all that was seen, of which what was not found to differ is unchanged, and what is
   *     gone
   * @param note what could not be seen all the same; null when nothing is missing
   */
  void seen(Lease held, Tally whole, Requests requests, @Nullable String note);

  void unreadable(Lease held, Obstacle obstacle, Requests requests);

  /** Ends the scans that a cancelled run leaves open; one that someone holds he ends himself. */
  void endCancelled(UUID runId);

  /**
   * Lets someone try again later; an attempt that met what {@link Obstacle#isUncounted} says is not
   * counted.
   */
  void postpone(Lease held, Obstacle obstacle, Requests requests, Duration delay);
}
