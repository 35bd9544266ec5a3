package io.certwright.discovery.run.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.inventory.Tally;
import io.certwright.discovery.run.Obstacle;
import io.certwright.discovery.run.Requests;
import io.certwright.discovery.run.RunState;
import io.certwright.discovery.run.RunSummary;
import io.certwright.discovery.run.RunTrigger;
import io.certwright.discovery.run.ScanView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A run.
 *
 * @param scheduledFor the occurrence of the schedule that it is
 * @param vaults left out of lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunView(
    UUID id,
    UUID taskId,
    UUID accountId,
    RunTrigger trigger,
    Instant scheduledFor,
    RunState state,
    ProgressView progress,
    Tally counts,
    Requests requests,
    ProblemView problem,
    Instant queuedAt,
    Instant startedAt,
    Instant finishedAt,
    List<VaultView> vaults) {

  public record ProgressView(int vaults, int vaultsDone) {}

  public record ProblemView(String code, String detail) {

    static ProblemView of(Obstacle obstacle) {
      return obstacle == null ? null : new ProblemView(obstacle.code(), obstacle.reason());
    }
  }

  /**
   * @param vault ARM id
   * @param reason why it could not be read; while it waits, why the last attempt failed
   * @param note what could not be seen of a vault that was read otherwise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VaultView(
      String vault,
      String name,
      ScanView.ScanState state,
      ScanView.Verdict outcome,
      String code,
      String reason,
      String note,
      int attempts,
      int certificates,
      Tally counts,
      Requests requests,
      Instant startedAt,
      Instant finishedAt) {

    static VaultView of(ScanView scan) {
      Obstacle obstacle = scan.obstacle();
      return new VaultView(
          scan.vault().toString(),
          scan.vault().name(),
          scan.state(),
          scan.verdict(),
          obstacle == null ? null : obstacle.code(),
          obstacle == null ? null : obstacle.reason(),
          scan.note(),
          scan.attempts(),
          scan.tally().seen(),
          scan.tally(),
          scan.requests(),
          scan.startedAt(),
          scan.finishedAt());
    }
  }

  static RunView of(RunSummary run) {
    return of(run, null);
  }

  static RunView of(RunSummary run, List<ScanView> scans) {
    return new RunView(
        run.id(),
        run.taskId(),
        run.accountId(),
        run.trigger(),
        run.scheduledFor(),
        run.state(),
        new ProgressView(run.vaults(), run.vaultsDone()),
        run.tally(),
        run.requests(),
        ProblemView.of(run.problem()),
        run.queuedAt(),
        run.startedAt(),
        run.finishedAt(),
        scans == null ? null : scans.stream().map(VaultView::of).toList());
  }
}
