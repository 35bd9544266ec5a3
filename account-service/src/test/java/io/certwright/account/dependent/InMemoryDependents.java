package io.certwright.account.dependent;

import io.certwright.account.dependent.Dependent.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Dependents for the tests of the core. */
public final class InMemoryDependents implements Dependents {

  /** UUIDs of the database order by their bytes, those of Java by signed halves. */
  private static final Comparator<UUID> BY_BYTES = Comparator.comparing(UUID::toString);

  private final Map<UUID, Known> known = new ConcurrentHashMap<>();

  private record Known(DependentNews sum, Optional<Instant> endedAt) {

    Known and(DependentNews news, Instant at) {
      boolean newer = news.version() > sum.version();
      return new Known(
          new DependentNews(
              newer ? news.dependent() : sum.dependent(),
              Math.max(sum.version(), news.version()),
              sum.failures() + news.failures(),
              sum.retries() + news.retries(),
              sum.ended() || news.ended()),
          endedAt.or(() -> Optional.of(at).filter(end -> news.ended())));
    }

    boolean lives() {
      return !sum.ended() && sum.failures() <= sum.retries();
    }
  }

  @Override
  public void note(DependentNews news, Instant at) {
    known.merge(
        news.dependent().id(),
        new Known(news, Optional.of(at).filter(end -> news.ended())),
        (present, added) -> present.and(news, at));
  }

  @Override
  public long count(UUID accountId, Kind kind) {
    return live(accountId, kind).count();
  }

  @Override
  public List<Dependent> page(UUID accountId, Kind kind, UUID after, int limit) {
    return live(accountId, kind)
        .sorted(Comparator.comparing(Dependent::id, BY_BYTES))
        .filter(dependent -> after == null || BY_BYTES.compare(dependent.id(), after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public void forgetEnded(Instant before) {
    known.values().removeIf(one -> one.endedAt().filter(before::isAfter).isPresent());
  }

  private Stream<Dependent> live(UUID accountId, Kind kind) {
    return known.values().stream()
        .filter(Known::lives)
        .map(one -> one.sum().dependent())
        .filter(dependent -> dependent.accountId().equals(accountId))
        .filter(dependent -> kind == null || dependent.kind() == kind);
  }
}
