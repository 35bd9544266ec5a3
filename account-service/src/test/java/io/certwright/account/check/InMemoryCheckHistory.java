package io.certwright.account.check;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Checks for the tests of the core. */
final class InMemoryCheckHistory implements CheckHistory {

  /** Who looked whether somebody else has checked meanwhile. */
  final Set<Thread> askers = ConcurrentHashMap.newKeySet();

  private final List<Check> checks = new CopyOnWriteArrayList<>();

  @Override
  public void keep(Check check) {
    checks.add(check);
  }

  @Override
  public Optional<Check> last(UUID accountId) {
    return newestFirst(accountId).findFirst();
  }

  @Override
  public Optional<Check> since(UUID accountId, long turn) {
    askers.add(Thread.currentThread());
    return last(accountId).filter(check -> check.turn() > turn);
  }

  @Override
  public Optional<Check> find(UUID accountId, UUID id) {
    return newestFirst(accountId).filter(check -> check.id().equals(id)).findFirst();
  }

  @Override
  public List<CheckSummary> page(UUID accountId, long before, int limit) {
    return newestFirst(accountId)
        .filter(check -> check.turn() < before)
        .limit(limit)
        .map(InMemoryCheckHistory::summary)
        .toList();
  }

  @Override
  public int forget(int count, Instant olderThan) {
    List<Check> old =
        checks.stream()
            .filter(check -> place(check) > 0)
            .filter(
                check -> place(check) >= count || check.report().checkedAt().isBefore(olderThan))
            .toList();
    checks.removeAll(old);
    return old.size();
  }

  private long place(Check check) {
    return newestFirst(check.accountId()).filter(other -> other.turn() > check.turn()).count();
  }

  private Stream<Check> newestFirst(UUID accountId) {
    return checks.stream()
        .filter(check -> check.accountId().equals(accountId))
        .sorted(comparing(Check::turn).reversed());
  }

  private static CheckSummary summary(Check check) {
    CheckChanges changes = check.changes();
    return new CheckSummary(
        check.id(),
        check.turn(),
        check.trigger(),
        check.report().status(),
        check.report().checkedAt(),
        check.vaults(),
        LineCounts.of(check.report().checks()),
        changes == null ? null : changes.newlyFailing().size(),
        changes == null ? null : changes.mended().size());
  }
}
