package io.certwright.account.lending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The record of every token that was lent; it outlives the account. */
public interface TokenLendings {

  void add(TokenLending lending);

  /**
   * Those of an account, newest first.
   *
   * @param below null for the first page, else the last id of the page before
   */
  List<TokenLending> page(UUID accountId, UUID below, int limit);

  /** Drops what was lent before that time. */
  void forget(Instant before);
}
