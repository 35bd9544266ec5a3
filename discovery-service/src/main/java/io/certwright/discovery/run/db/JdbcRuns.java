package io.certwright.discovery.run.db;

import io.certwright.discovery.inventory.db.Columns;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.discovery.inventory.db.Parameters;
import io.certwright.discovery.run.ClaimedRun;
import io.certwright.discovery.run.ForgetRuns.Retention;
import io.certwright.discovery.run.Lease;
import io.certwright.discovery.run.Listing;
import io.certwright.discovery.run.NewRun;
import io.certwright.discovery.run.Obstacle;
import io.certwright.discovery.run.Plan;
import io.certwright.discovery.run.RunFilter;
import io.certwright.discovery.run.RunState;
import io.certwright.discovery.run.RunSummary;
import io.certwright.discovery.run.Runs;
import io.certwright.discovery.run.ScanView;
import io.certwright.discovery.task.db.ScopeJson;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leases are by the database's clock, so that those of the replicas need not agree. */
@Singleton
@Transactional
public class JdbcRuns implements Runs {

  private static final String INSERT =
      """
      INSERT INTO run (id, task_id, account_id, scope, trigger, scheduled_for, correlation_id,
        state, queued_at, versions)
      VALUES (?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?,
        coalesce((SELECT versions FROM task WHERE id = ?), 'CURRENT')) ON CONFLICT DO NOTHING""";
  private static final String CLAIM =
      """
      UPDATE run
      SET fence = fence + 1, attempts = attempts + 1,
        lease_until = clock_timestamp() + make_interval(secs => ?)
      WHERE id = (
        SELECT id FROM run
        WHERE state = 'QUEUED' AND next_attempt_at <= clock_timestamp()
          AND (lease_until IS NULL OR lease_until < clock_timestamp())
        ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, account_id, scope, correlation_id, fence, attempts""";
  private static final String RENEW =
      """
      UPDATE run SET lease_until = clock_timestamp() + make_interval(secs => ?)
      WHERE id = ? AND fence = ? AND state = 'QUEUED'""";
  private static final String BEGIN =
      """
      UPDATE run
      SET state = 'RUNNING', started_at = clock_timestamp(), lease_until = NULL,
        problem_code = ?, problem_detail = ?, listed_by = ?, listing_requests = ?
      WHERE id = ? AND fence = ? AND state = 'QUEUED'""";
  private static final String POSTPONE =
      """
      UPDATE run
      SET lease_until = NULL, next_attempt_at = clock_timestamp() + make_interval(secs => ?),
        attempts = attempts - ?, problem_code = ?, problem_detail = ?
      WHERE id = ? AND fence = ? AND state = 'QUEUED'""";

  /** Waits for whoever is ending one of them, and then leaves that one out. */
  private static final String LOCK_UNDER_WAY =
      """
      SELECT id FROM run WHERE account_id = ? AND state IN ('QUEUED', 'RUNNING')
      ORDER BY id FOR UPDATE""";

  /** The last run of a task is kept, however old it is. */
  private static final String OUTDATED =
      """
      (SELECT surplus.id FROM (SELECT DISTINCT task_id FROM run) t
        CROSS JOIN LATERAL (
          SELECT id FROM run WHERE task_id = t.task_id AND finished_at IS NOT NULL
          ORDER BY id DESC OFFSET ?) surplus)
      UNION
      (SELECT id FROM run old
        WHERE finished_at < clock_timestamp() - make_interval(secs => ?)
          AND (EXISTS (SELECT 1 FROM run later WHERE later.task_id = old.task_id AND later.id > old.id)
            OR NOT EXISTS (SELECT 1 FROM task WHERE task.id = old.task_id))
        ORDER BY finished_at LIMIT ?)
      LIMIT ?""";

  private final Database database;
  private final ScopeJson scopes;
  private final RunQueries queries;

  public JdbcRuns(Database database, ScopeJson scopes) {
    this.database = database;
    this.scopes = scopes;
    this.queries = new RunQueries(database);
  }

  @Override
  public boolean isUnderWay(UUID taskId) {
    return !database
        .query(
            "SELECT id FROM run WHERE task_id = ? AND state IN ('QUEUED', 'RUNNING')",
            p -> p.id(taskId),
            row -> Columns.id(row, "id"))
        .isEmpty();
  }

  @Override
  public boolean add(NewRun run) {
    return 1
        == database.update(
            INSERT,
            p ->
                p.id(run.id())
                    .id(run.taskId())
                    .id(run.accountId())
                    .json(scopes.write(run.scope()))
                    .text(run.trigger().name())
                    .time(run.scheduledFor())
                    .text(run.correlationId())
                    .time(run.queuedAt())
                    .id(run.taskId()));
  }

  @Override
  public Optional<ClaimedRun> claim(Duration lease) {
    return database.query(CLAIM, p -> p.seconds(lease), this::claimed).stream().findFirst();
  }

  @Override
  public boolean renew(Lease held, Duration lease) {
    return 1 == database.update(RENEW, p -> p.seconds(lease).id(held.id()).number(held.fence()));
  }

  @Override
  public boolean begin(Lease held, UUID accountId, Plan plan) {
    Obstacle problem = plan.problem();
    Listing listing = plan.listing();
    boolean begun =
        1
            == database.update(
                BEGIN,
                p ->
                    p.text(problem == null ? null : problem.code())
                        .text(problem == null ? null : problem.reason())
                        .text(listing == null ? null : listing.by().name())
                        .number(listing == null ? null : listing.requests())
                        .id(held.id())
                        .number(held.fence()));
    if (begun) {
      new PlannedScanWriter(database).write(held.id(), accountId, plan.scans());
    }
    return begun;
  }

  @Override
  public boolean postpone(Lease held, Obstacle obstacle, Duration delay) {
    return 1
        == database.update(
            POSTPONE,
            p ->
                p.seconds(delay)
                    .number(obstacle.isUncounted() ? 1 : 0)
                    .text(obstacle.code())
                    .text(obstacle.reason())
                    .id(held.id())
                    .number(held.fence()));
  }

  @Override
  public Optional<RunSummary> lock(UUID id) {
    database.query(
        "SELECT id FROM run WHERE id = ? FOR UPDATE", p -> p.id(id), row -> Columns.id(row, "id"));
    return find(id);
  }

  @Override
  public void finish(UUID id, RunState end, Instant at) {
    database.update(
        "UPDATE run SET state = ?, finished_at = ? WHERE id = ?",
        p -> p.text(end.name()).time(at).id(id));
  }

  @Override
  public Optional<RunSummary> find(UUID id) {
    return queries.find(id);
  }

  @Override
  public List<UUID> lockUnderWay(UUID accountId) {
    return database.query(LOCK_UNDER_WAY, p -> p.id(accountId), row -> Columns.id(row, "id"));
  }

  @Override
  public List<ScanView> scans(UUID runId) {
    return queries.scans(runId);
  }

  @Override
  public List<RunSummary> page(RunFilter filter, @Nullable UUID after, int limit) {
    return queries.page(filter, after, limit);
  }

  @Override
  public List<UUID> outdated(Retention retention, int limit) {
    return database.query(
        OUTDATED,
        p -> p.number(retention.perTask()).seconds(retention.age()).number(limit).number(limit),
        row -> Columns.id(row, "id"));
  }

  @Override
  public void remove(List<UUID> ended) {
    database.batch(
        "DELETE FROM run WHERE id = ? AND finished_at IS NOT NULL", ended, Parameters::id);
  }

  private ClaimedRun claimed(ResultSet row) throws SQLException {
    return new ClaimedRun(
        new Lease(Columns.id(row, "id"), row.getLong("fence"), row.getInt("attempts")),
        Columns.id(row, "account_id"),
        scopes.read(row.getString("scope")),
        row.getString("correlation_id"));
  }
}
