package io.certwright.enrollment.issuing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Enrollments in a map, with what is needed to roll a transaction back. */
public final class InMemoryEnrollments implements Enrollments {

  private record Row(Enrollment enrollment, long fence, Instant leaseUntil, List<Step> steps) {

    Row with(Enrollment changed) {
      return new Row(changed, fence, leaseUntil, steps);
    }
  }

  private final Set<UUID> mended = new HashSet<>();

  private Map<UUID, Row> rows = new HashMap<>();

  /** Gives back what undoes everything that happens from now on. */
  public Runnable snapshot() {
    Map<UUID, Row> before = new HashMap<>(rows);
    return () -> rows = before;
  }

  @Override
  public boolean add(Enrollment enrollment) {
    if (active(key(enrollment), name(enrollment)).isPresent()) {
      return false;
    }
    rows.put(enrollment.id(), new Row(enrollment, 0, Instant.MIN, List.of(step(enrollment, ""))));
    return true;
  }

  @Override
  public Optional<Enrollment> find(UUID id) {
    return Optional.ofNullable(rows.get(id)).map(Row::enrollment);
  }

  @Override
  public List<Step> steps(UUID id) {
    return rows.get(id).steps();
  }

  @Override
  public List<Enrollment> list(Filter filter, UUID below, int limit) {
    return rows.values().stream()
        .map(Row::enrollment)
        .filter(e -> filter.state() == null || StateName.of(e.state()) == filter.state())
        .filter(
            e ->
                filter.accountId() == null
                    || e.request().target().accountId().equals(filter.accountId()))
        .filter(e -> filter.vaultKey() == null || key(e).equals(filter.vaultKey()))
        .filter(e -> below == null || text(e).compareTo(below.toString()) < 0)
        .sorted(Comparator.comparing(InMemoryEnrollments::text).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<UUID> active(String vaultKey, String certificateName) {
    return rows.values().stream()
        .map(Row::enrollment)
        .filter(Enrollment::isActive)
        .filter(e -> key(e).equals(vaultKey) && name(e).equalsIgnoreCase(certificateName))
        .map(Enrollment::id)
        .findFirst();
  }

  @Override
  public Optional<Claim> claim(Instant now, Duration lease) {
    Optional<Row> due =
        rows.values().stream()
            .filter(
                row -> row.enrollment().nextAttemptAt().filter(t -> !t.isAfter(now)).isPresent())
            .filter(row -> !row.leaseUntil().isAfter(now))
            .min(Comparator.comparing(row -> row.enrollment().nextAttemptAt().orElseThrow()));
    return due.map(
        row -> {
          Enrollment claimed = with(row.enrollment(), row.enrollment().attempts() + 1);
          rows.put(claimed.id(), new Row(claimed, row.fence() + 1, now.plus(lease), row.steps()));
          mended.remove(claimed.id());
          return new Claim(claimed, row.fence() + 1, "test");
        });
  }

  @Override
  public Optional<Enrollment> save(Claim claim, Enrollment next, String detail) {
    Row row = rows.get(next.id());
    if (row.fence() != claim.fence()) {
      return Optional.empty();
    }
    Enrollment kept =
        claim.kept(
            next,
            new Claim.Meanwhile(row.enrollment().cancelRequested(), mended.contains(next.id())));
    boolean moved = kept.state() != claim.enrollment().state();
    List<Step> steps = new ArrayList<>(row.steps());
    Step last = steps.remove(steps.size() - 1);
    String note = moved || detail.isEmpty() ? last.detail() : detail;
    steps.add(new Step(last.state(), last.at(), last.attempts() + 1, note));
    if (moved) {
      steps.add(step(kept, detail));
    }
    rows.put(kept.id(), new Row(kept, row.fence(), Instant.MIN, List.copyOf(steps)));
    return Optional.of(kept);
  }

  @Override
  public Optional<Enrollment> lock(UUID id) {
    return find(id);
  }

  @Override
  public List<Enrollment> lockActive(UUID accountId) {
    return rows.values().stream()
        .map(Row::enrollment)
        .filter(e -> e.isActive() && e.request().target().accountId().equals(accountId))
        .sorted(Comparator.comparing(InMemoryEnrollments::text))
        .toList();
  }

  @Override
  public void end(Enrollment ended, String detail) {
    Row row = rows.get(ended.id());
    List<Step> steps = Stream.concat(row.steps().stream(), Stream.of(step(ended, detail))).toList();
    rows.put(ended.id(), new Row(ended, row.fence() + 1, Instant.MIN, steps));
  }

  @Override
  public void requestCancel(UUID id, Instant now) {
    Row row = rows.get(id);
    if (row.enrollment().isActive()) {
      rows.put(id, row.with(row.enrollment().cancelling(now)));
    }
  }

  @Override
  public void noteMended(UUID id) {
    mended.add(id);
  }

  @Override
  public void hasten(UUID id, Instant now) {
    Row row = rows.get(id);
    rows.put(id, row.with(row.enrollment().hastened(now)));
  }

  @Override
  public boolean reopen(Enrollment enrollment, String detail) {
    if (active(key(enrollment), name(enrollment)).isPresent()) {
      return false;
    }
    Row row = rows.get(enrollment.id());
    List<Step> steps =
        Stream.concat(row.steps().stream(), Stream.of(step(enrollment, detail))).toList();
    rows.put(enrollment.id(), new Row(enrollment, row.fence() + 1, Instant.MIN, steps));
    return true;
  }

  private static Step step(Enrollment enrollment, String detail) {
    return new Step(StateName.of(enrollment.state()), enrollment.updatedAt(), 0, detail);
  }

  private static Enrollment with(Enrollment e, int attempts) {
    return new Enrollment(
        e.id(),
        e.request(),
        e.state(),
        attempts,
        e.nextAttemptAt(),
        e.cancelRequested(),
        e.hindrance(),
        e.createdAt(),
        e.updatedAt());
  }

  private static String text(Enrollment enrollment) {
    return enrollment.id().toString();
  }

  private static String key(Enrollment enrollment) {
    return enrollment.request().target().vault().key();
  }

  private static String name(Enrollment enrollment) {
    return enrollment.request().target().certificateName();
  }
}
