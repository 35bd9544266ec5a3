package io.certwright.discovery.run;

import io.certwright.discovery.run.ForgetRuns.Retention;
import io.certwright.discovery.task.RunsOfTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs, queued, under way and past. */
public interface Runs extends RunsOfTask {

  /** False when a run of the task is queued or running already, or this occurrence has had one. */
  boolean add(NewRun run);

  /** The oldest queued run that is due and that nobody holds. */
  Optional<ClaimedRun> claim(Duration lease);

  /** False when someone else has taken over. */
  boolean renew(Lease held, Duration lease);

  /** Makes it run the plan. False, and nothing done, when the lease is lost or it was cancelled. */
  boolean begin(Lease held, UUID accountId, Plan plan);

  /**
   * Tries again later; an attempt that met what {@link Obstacle#isUncounted} says is not counted.
   * False when the lease is lost or it was cancelled.
   */
  boolean postpone(Lease held, Obstacle obstacle, Duration delay);

  /** The run, whose state nobody else changes until the transaction ends. */
  Optional<RunSummary> lock(UUID id);

  /** Ends a locked run. */
  void finish(UUID id, RunState end, Instant at);

  Optional<RunSummary> find(UUID id);

  /** The runs of an account that are queued or running, each locked as {@link #lock} does. */
  List<UUID> lockUnderWay(UUID accountId);

  /** How its vaults are doing, by their names. */
  List<ScanView> scans(UUID runId);

  /**
   * In the order of their ids, at most {@code limit} of them.
   *
   * @param after the last id of the page before; null at the beginning
   */
  List<RunSummary> page(RunFilter filter, @Nullable UUID after, int limit);

  /** Some of the ended runs that are older or more than is to be kept. */
  List<UUID> outdated(Retention retention, int limit);

  /** With all that is known of their vaults' scans. */
  void remove(List<UUID> ended);
}
