package io.certwright.account.dependent;

import io.certwright.account.dependent.Dependent.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the other services have told of that needs an account. One that ended stays as a mark for a
 * while, so that a late event cannot bring it back.
 */
public interface Dependents {

  /**
   * Adds the news to what is known, as {@link DependentNews} says.
   *
   * @param at when it happened
   */
  void note(DependentNews news, Instant at);

  /** Those that live: not ended, and retried as often as they failed. */
  long count(UUID accountId, Kind kind);

  /**
   * Those that live, in the order of their ids.
   *
   * @param kind null for all
   * @param after null for the first page
   */
  List<Dependent> page(UUID accountId, Kind kind, UUID after, int limit);

  /**
   * Drops the marks of what ended before that time, and what failed with an account that is gone:
   * nobody can retry it.
   */
  void forgetEnded(Instant before);
}
