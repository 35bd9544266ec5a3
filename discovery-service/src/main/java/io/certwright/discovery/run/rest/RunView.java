package io.certwright.discovery.run.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.inventory.Tally;
import io.certwright.discovery.run.Listing;
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
 * @param listing how its vaults were found, and by how many requests
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
    Listing listing,
    Instant queuedAt,
    Instant startedAt,
    Instant finishedAt,
    List<VaultView> vaults) {

  public record ProgressView(
      int vaults, int vaultsDone, int vaultsRunning, int vaultsUnreadable, int certificates) {

    static ProgressView of(RunSummary run) {
      return new ProgressView(
          run.vaults(),
          run.vaultsDone(),
          run.vaultsRunning(),
          run.vaultsUnreadable(),
          run.tally().seen());
    }
  }

  public record ProblemView(String code, String detail, String doctor) {

    static ProblemView of(RunSummary run) {
      Obstacle problem = run.problem();
      return problem == null
          ? null
          : new ProblemView(problem.code(), problem.reason(), RunView.doctor(run));
    }
  }

  /**
   * @param vault ARM id
   * @param reason why it could not be read; while it waits, why the last attempt failed
   * @param note what could not be seen of a vault that was read otherwise
   * @param doctor {@code POST} there to learn what is to be done
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
      String doctor,
      int attempts,
      int certificates,
      Tally counts,
      Requests requests,
      Instant startedAt,
      Instant finishedAt) {

    static VaultView of(RunSummary run, ScanView scan) {
      Obstacle obstacle = scan.obstacle();
      return new VaultView(
          scan.vault().toString(),
          scan.vault().name(),
          scan.state(),
          scan.verdict(),
          obstacle == null ? null : obstacle.code(),
          obstacle == null ? null : obstacle.reason(),
          scan.note(),
          obstacle == null ? null : RunView.doctor(run),
          scan.attempts(),
          scan.tally().seen(),
          scan.tally(),
          scan.requests(),
          scan.startedAt(),
          scan.finishedAt());
    }
  }

  /** Where account-service says which right is missing, and the command that gives it. */
  private static String doctor(RunSummary run) {
    return "/api/v1/accounts/" + run.accountId() + "/check";
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
        ProgressView.of(run),
        run.tally(),
        run.requests(),
        ProblemView.of(run),
        run.listing(),
        run.queuedAt(),
        run.startedAt(),
        run.finishedAt(),
        scans == null ? null : scans.stream().map(scan -> VaultView.of(run, scan)).toList());
  }
}
