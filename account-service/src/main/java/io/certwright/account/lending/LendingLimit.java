package io.certwright.account.lending;

import java.time.Duration;

/** How often each caller may borrow. */
public interface LendingLimit {

  /** Counts a request of the caller; ZERO when it may have what it asks, else how long to wait. */
  Duration take(String caller);
}
