package io.certwright.discovery.run.db;

import io.certwright.discovery.inventory.Tally;
import io.certwright.discovery.inventory.db.Columns;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.discovery.run.Listing;
import io.certwright.discovery.run.Obstacle;
import io.certwright.discovery.run.Requests;
import io.certwright.discovery.run.RunFilter;
import io.certwright.discovery.run.RunState;
import io.certwright.discovery.run.RunSummary;
import io.certwright.discovery.run.RunTrigger;
import io.certwright.discovery.run.ScanView;
import io.certwright.discovery.run.ScanView.ScanState;
import io.certwright.discovery.run.ScanView.Verdict;
import io.certwright.platform.azure.VaultId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads runs; what their scans amount to is added up on reading. */
record RunQueries(Database database) {

  private static final String SUMMARIES =
      """
      SELECT r.*, s.*
      FROM run r CROSS JOIN LATERAL (
        SELECT count(*) AS vaults,
          count(*) FILTER (WHERE verdict IS NOT NULL) AS done,
          count(*) FILTER (WHERE verdict = 'UNREADABLE') AS unreadable,
          count(*) FILTER (WHERE state = 'SCANNING' AND r.state = 'RUNNING') AS scanning,
          coalesce(sum(seen), 0) AS seen, coalesce(sum(added), 0) AS added,
          coalesce(sum(changed), 0) AS changed, coalesce(sum(gone), 0) AS gone,
          coalesce(sum(unchanged), 0) AS unchanged,
          coalesce(sum(list_requests), 0) AS list_requests,
          coalesce(sum(get_requests), 0) AS get_requests,
          coalesce(sum(throttled), 0) AS throttled
        FROM vault_scan WHERE run_id = r.id) s
      WHERE\s""";
  private static final String SCANS =
      """
      SELECT s.*, r.state AS run_state
      FROM vault_scan s JOIN run r ON r.id = s.run_id WHERE s.run_id = ? ORDER BY s.vault_key""";

  Optional<RunSummary> find(UUID id) {
    return database.query(SUMMARIES + "r.id = ?", p -> p.id(id), RunQueries::summary).stream()
        .findFirst();
  }

  List<RunSummary> page(RunFilter filter, @Nullable UUID after, int limit) {
    FilteredRuns filtered = FilteredRuns.of(filter, after);
    return database.query(
        SUMMARIES + filtered.condition() + " ORDER BY r.id LIMIT ?",
        p -> filtered.bind(p).number(limit),
        RunQueries::summary);
  }

  List<ScanView> scans(UUID runId) {
    return database.query(SCANS, p -> p.id(runId), RunQueries::scan);
  }

  private static RunSummary summary(ResultSet row) throws SQLException {
    return new RunSummary(
        Columns.id(row, "id"),
        Columns.id(row, "task_id"),
        Columns.id(row, "account_id"),
        RunTrigger.valueOf(row.getString("trigger")),
        Columns.time(row, "scheduled_for"),
        RunState.valueOf(row.getString("state")),
        row.getInt("vaults"),
        row.getInt("done"),
        row.getInt("unreadable"),
        row.getInt("scanning"),
        tally(row),
        requests(row),
        obstacle(row.getString("problem_code"), row.getString("problem_detail")),
        listing(row),
        Columns.time(row, "queued_at"),
        Columns.time(row, "started_at"),
        Columns.time(row, "finished_at"));
  }

  private static ScanView scan(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return new ScanView(
        VaultId.parse(row.getString("resource_id")).orElseThrow(),
        state(row),
        verdict == null ? null : Verdict.valueOf(verdict),
        obstacle(row.getString("obstacle_code"), row.getString("obstacle_reason")),
        row.getString("note"),
        row.getInt("attempts"),
        tally(row),
        requests(row),
        Columns.time(row, "started_at"),
        Columns.time(row, "finished_at"));
  }

  /** A worker that held its scan while the run was cancelled ends it a moment later. */
  private static ScanState state(ResultSet row) throws SQLException {
    ScanState state = ScanState.valueOf(row.getString("state"));
    boolean cancelled = RunState.CANCELLED.name().equals(row.getString("run_state"));
    return cancelled && state != ScanState.DONE ? ScanState.CANCELLED : state;
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(
        row.getInt("seen"),
        row.getInt("added"),
        row.getInt("changed"),
        row.getInt("gone"),
        row.getInt("unchanged"));
  }

  private static Requests requests(ResultSet row) throws SQLException {
    return new Requests(
        row.getInt("list_requests"), row.getInt("get_requests"), row.getInt("throttled"));
  }

  private static @Nullable Listing listing(ResultSet row) throws SQLException {
    String way = row.getString("listed_by");
    return way == null
        ? null
        : new Listing(Listing.Way.valueOf(way), row.getInt("listing_requests"));
  }

  private static @Nullable Obstacle obstacle(@Nullable String code, @Nullable String reason) {
    return code == null ? null : new Obstacle(code, reason, false);
  }
}
