package io.certwright.discovery.run;

import io.certwright.discovery.inventory.InventoryVault;
import io.certwright.discovery.inventory.Tally;
import io.certwright.discovery.run.ForgetRuns.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs and their scans in memory, for one worker: nobody ever takes anything over. */
final class InMemoryRuns implements Runs {

  /** A vault of a run; an entry of it is replaced, never changed. */
  private record Scan(UUID id, UUID runId, InventoryVault vault, ScanView view) {}

  private final Map<UUID, NewRun> added = new LinkedHashMap<>();
  private final Map<UUID, RunSummary> runs = new LinkedHashMap<>();
  private final Map<UUID, Listing> listings = new HashMap<>();
  private final Map<UUID, Scan> scans = new LinkedHashMap<>();
  private final Map<UUID, Integer> attempts = new HashMap<>();
  private final Map<UUID, Tally> found = new HashMap<>();

  /** How long the last postponed work has to wait. */
  Duration postponed = Duration.ZERO;

  @Override
  public boolean isUnderWay(UUID taskId) {
    return runs.values().stream()
        .anyMatch(run -> run.taskId().equals(taskId) && run.state().isUnderWay());
  }

  @Override
  public boolean add(NewRun run) {
    if (isUnderWay(run.taskId()) || hasRun(run.taskId(), run.scheduledFor())) {
      return false;
    }
    added.put(run.id(), run);
    put(run, RunState.QUEUED, null, null);
    return true;
  }

  @Override
  public Optional<ClaimedRun> claim(Duration lease) {
    return runs.values().stream()
        .filter(run -> run.state() == RunState.QUEUED)
        .findFirst()
        .map(run -> added.get(run.id()))
        .map(
            run ->
                new ClaimedRun(lease(run.id()), run.accountId(), run.scope(), run.correlationId()));
  }

  @Override
  public boolean renew(Lease held, Duration lease) {
    return true;
  }

  @Override
  public boolean begin(Lease held, UUID accountId, Plan plan) {
    if (runs.get(held.id()).state() != RunState.QUEUED) {
      return false;
    }
    for (PlannedScan scan : plan.scans()) {
      UUID id = UUID.randomUUID();
      InventoryVault vault = new InventoryVault(accountId, scan.vault(), scan.uri());
      boolean lost = scan.obstacle() != null;
      scans.put(
          id,
          new Scan(
              id,
              held.id(),
              vault,
              view(
                  vault,
                  lost ? ScanView.Verdict.UNREADABLE : null,
                  scan.obstacle(),
                  Tally.NOTHING)));
    }
    listings.put(held.id(), plan.listing());
    put(added.get(held.id()), RunState.RUNNING, plan.problem(), null);
    return true;
  }

  @Override
  public boolean postpone(Lease held, Obstacle obstacle, Duration delay) {
    postponed = delay;
    uncount(held, obstacle);
    return true;
  }

  @Override
  public Optional<RunSummary> lock(UUID id) {
    return find(id);
  }

  @Override
  public void finish(UUID id, RunState end, Instant at) {
    put(added.get(id), end, runs.get(id).problem(), at);
  }

  @Override
  public Optional<RunSummary> find(UUID id) {
    RunSummary run = runs.get(id);
    if (run == null) {
      return Optional.empty();
    }
    put(added.get(id), run.state(), run.problem(), run.finishedAt());
    return Optional.of(runs.get(id));
  }

  @Override
  public List<UUID> lockUnderWay(UUID accountId) {
    return runs.values().stream()
        .filter(run -> run.accountId().equals(accountId) && run.state().isUnderWay())
        .map(RunSummary::id)
        .toList();
  }

  @Override
  public List<ScanView> scans(UUID runId) {
    return of(runId).stream().map(Scan::view).toList();
  }

  @Override
  public List<RunSummary> page(RunFilter filter, UUID after, int limit) {
    throw new UnsupportedOperationException("no use case lists runs");
  }

  @Override
  public List<UUID> outdated(Retention retention, int limit) {
    throw new UnsupportedOperationException("nothing is forgotten here");
  }

  @Override
  public void remove(List<UUID> ended) {
    throw new UnsupportedOperationException("nothing is forgotten here");
  }

  /** In the order in which they were queued. */
  List<RunSummary> ofTask(UUID taskId) {
    return runs.values().stream().filter(run -> run.taskId().equals(taskId)).toList();
  }

  private boolean hasRun(UUID taskId, Instant occurrence) {
    return occurrence != null
        && ofTask(taskId).stream().anyMatch(run -> occurrence.equals(run.scheduledFor()));
  }

  Scans scans() {
    return new ScansOfRuns();
  }

  private List<Scan> of(UUID runId) {
    return scans.values().stream().filter(scan -> scan.runId().equals(runId)).toList();
  }

  private void uncount(Lease held, Obstacle obstacle) {
    attempts.merge(held.id(), obstacle.isUncounted() ? -1 : 0, Integer::sum);
  }

  private Lease lease(UUID id) {
    int attempt = attempts.merge(id, 1, Integer::sum);
    return new Lease(id, attempt, attempt);
  }

  private void put(NewRun run, RunState state, Obstacle problem, Instant finishedAt) {
    List<ScanView> views = scans(run.id());
    List<ScanView> done = views.stream().filter(view -> view.verdict() != null).toList();
    Tally sum = done.stream().map(ScanView::tally).reduce(Tally.NOTHING, InMemoryRuns::plus);
    runs.put(
        run.id(),
        new RunSummary(
            run.id(),
            run.taskId(),
            run.accountId(),
            run.trigger(),
            run.scheduledFor(),
            state,
            views.size(),
            done.size(),
            (int) done.stream().filter(v -> v.verdict() == ScanView.Verdict.UNREADABLE).count(),
            0,
            sum,
            Requests.NONE,
            problem,
            listings.get(run.id()),
            run.queuedAt(),
            null,
            finishedAt));
  }

  private static Tally plus(Tally a, Tally b) {
    return new Tally(
        a.seen() + b.seen(),
        a.added() + b.added(),
        a.changed() + b.changed(),
        a.gone() + b.gone(),
        a.unchanged() + b.unchanged());
  }

  private static Scan cancelled(Scan scan) {
    return new Scan(
        scan.id(),
        scan.runId(),
        scan.vault(),
        view(scan.vault(), ScanView.ScanState.CANCELLED, null, null, Tally.NOTHING));
  }

  private static ScanView view(
      InventoryVault vault, ScanView.Verdict verdict, Obstacle obstacle, Tally tally) {
    return view(
        vault,
        verdict == null ? ScanView.ScanState.WAITING : ScanView.ScanState.DONE,
        verdict,
        obstacle,
        tally);
  }

  private static ScanView view(
      InventoryVault vault,
      ScanView.ScanState state,
      ScanView.Verdict verdict,
      Obstacle obstacle,
      Tally tally) {
    return new ScanView(
        vault.id(), state, verdict, obstacle, null, 0, tally, Requests.NONE, null, null);
  }

  private final class ScansOfRuns implements Scans {

    @Override
    public Optional<ClaimedScan> claim(Duration lease) {
      return scans.values().stream()
          .filter(ScansOfRuns::isOpen)
          .findFirst()
          .map(
              scan ->
                  new ClaimedScan(
                      lease(scan.id()),
                      scan.runId(),
                      scan.vault(),
                      "westeurope",
                      false,
                      "correlation"));
    }

    @Override
    public boolean renew(Lease held, Duration lease) {
      return true;
    }

    @Override
    public boolean hold(Lease held) {
      return runs.get(scans.get(held.id()).runId()).state() == RunState.RUNNING;
    }

    @Override
    public void found(Lease held, Tally tally) {
      found.merge(held.id(), tally, InMemoryRuns::plus);
    }

    @Override
    public void seen(Lease held, Tally whole, Requests requests, String note) {
      Tally tally = found.getOrDefault(held.id(), Tally.NOTHING);
      int unchanged = whole.seen() - tally.added() - tally.changed();
      replace(
          held,
          ScanView.Verdict.SEEN,
          null,
          new Tally(whole.seen(), tally.added(), tally.changed(), whole.gone(), unchanged));
    }

    @Override
    public void unreadable(Lease held, Obstacle obstacle, Requests requests) {
      replace(held, ScanView.Verdict.UNREADABLE, obstacle, Tally.NOTHING);
    }

    @Override
    public void postpone(Lease held, Obstacle obstacle, Requests requests, Duration delay) {
      postponed = delay;
      uncount(held, obstacle);
      replace(held, null, obstacle, Tally.NOTHING);
    }

    @Override
    public void endCancelled(UUID runId) {
      boolean cancelled = runs.get(runId).state() == RunState.CANCELLED;
      of(runId).stream()
          .filter(scan -> cancelled && isOpen(scan))
          .forEach(scan -> scans.put(scan.id(), cancelled(scan)));
    }

    private static boolean isOpen(Scan scan) {
      return scan.view().state() == ScanView.ScanState.WAITING;
    }

    private void replace(Lease held, ScanView.Verdict verdict, Obstacle obstacle, Tally tally) {
      Scan scan = scans.get(held.id());
      scans.put(
          held.id(),
          new Scan(
              held.id(), scan.runId(), scan.vault(), view(scan.vault(), verdict, obstacle, tally)));
    }
  }
}
