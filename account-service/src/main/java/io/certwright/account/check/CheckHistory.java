package io.certwright.account.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The checks of each account. */
public interface CheckHistory {

  void keep(Check check);

  Optional<Check> last(UUID accountId);

  /** The last one, if its turn came after that. */
  Optional<Check> since(UUID accountId, long turn);

  Optional<Check> find(UUID accountId, UUID id);

  /**
   * The newest first.
   *
   * @param before the turn of the last one on the page before; {@link Long#MAX_VALUE} at first
   */
  List<CheckSummary> page(UUID accountId, long before, int limit);

  /**
   * Forgets the checks of each account that are older than that, and those beyond the newest {@code
   * count}; the newest of all is kept.
   *
   * @return how many are forgotten
   */
  int forget(int count, Instant olderThan);
}
