package io.certwright.discovery.run.db;

import io.certwright.discovery.inventory.InventoryVault;
import io.certwright.discovery.inventory.Tally;
import io.certwright.discovery.inventory.db.Columns;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.discovery.run.ClaimedScan;
import io.certwright.discovery.run.Lease;
import io.certwright.discovery.run.Obstacle;
import io.certwright.discovery.run.Requests;
import io.certwright.discovery.run.Scans;
import io.certwright.platform.azure.VaultId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leases are by the database's clock, so that those of the replicas need not agree. */
@Singleton
@Transactional
public class JdbcScans implements Scans {

  private static final String CLAIM =
      """
      UPDATE vault_scan s
      SET state = 'SCANNING', fence = s.fence + 1, attempts = s.attempts + 1,
        started_at = coalesce(s.started_at, clock_timestamp()),
        lease_until = clock_timestamp() + make_interval(secs => ?)
      FROM run r
      WHERE r.id = s.run_id AND s.id = (
        SELECT due.id FROM vault_scan due JOIN run ON run.id = due.run_id
        WHERE run.state = 'RUNNING' AND due.state IN ('WAITING', 'SCANNING')
          AND due.next_attempt_at <= clock_timestamp()
          AND (due.lease_until IS NULL OR due.lease_until < clock_timestamp())
        ORDER BY due.order_at, due.id LIMIT 1 FOR UPDATE OF due SKIP LOCKED)
      RETURNING s.id, s.run_id, s.account_id, s.resource_id, s.uri, s.location, s.fence, s.attempts,
        r.correlation_id, r.versions""";
  private static final String RENEW =
      """
      UPDATE vault_scan SET lease_until = clock_timestamp() + make_interval(secs => ?)
      WHERE id = ? AND fence = ? AND state = 'SCANNING'""";
  private static final String HOLD =
      """
      SELECT s.id FROM vault_scan s JOIN run r ON r.id = s.run_id
      WHERE s.id = ? AND s.fence = ? AND s.state = 'SCANNING' AND r.state = 'RUNNING'
      FOR UPDATE OF s""";
  private static final String FOUND =
      """
      UPDATE vault_scan SET added = added + ?, changed = changed + ?
      WHERE id = ? AND fence = ?""";

  /**
   * A row that one transaction updates twice has its foreign key checked, which shares the run's
   * row with others that then cannot lock it: one update does it all.
   */
  private static final String SEEN =
      """
      UPDATE vault_scan
      SET state = 'DONE', verdict = 'SEEN', lease_until = NULL, finished_at = clock_timestamp(),
        obstacle_code = NULL, obstacle_reason = NULL,
        seen = ?, unchanged = greatest(0, ? - added - changed), gone = gone + ?, note = ?,
        list_requests = list_requests + ?, get_requests = get_requests + ?,
        throttled = throttled + ?
      WHERE id = ? AND fence = ?""";

  private static final String UNREADABLE =
      """
      UPDATE vault_scan
      SET state = 'DONE', verdict = 'UNREADABLE', lease_until = NULL,
        finished_at = clock_timestamp(), obstacle_code = ?, obstacle_reason = ?,
        list_requests = list_requests + ?, get_requests = get_requests + ?,
        throttled = throttled + ?
      WHERE id = ? AND fence = ?""";
  private static final String POSTPONE =
      """
      UPDATE vault_scan
      SET state = 'WAITING', lease_until = NULL,
        next_attempt_at = clock_timestamp() + make_interval(secs => ?), attempts = attempts - ?,
        obstacle_code = ?, obstacle_reason = ?,
        list_requests = list_requests + ?, get_requests = get_requests + ?,
        throttled = throttled + ?
      WHERE id = ? AND fence = ?""";

  /** A worker locks its scan before its run, cancelling the other way round: it must not wait. */
  private static final String END_CANCELLED =
      """
      UPDATE vault_scan SET state = 'CANCELLED', lease_until = NULL
      WHERE id IN (
        SELECT s.id FROM vault_scan s JOIN run r ON r.id = s.run_id
        WHERE s.run_id = ? AND s.state IN ('WAITING', 'SCANNING') AND r.state = 'CANCELLED'
        FOR UPDATE OF s SKIP LOCKED)""";

  private final Database database;

  public JdbcScans(Database database) {
    this.database = database;
  }

  @Override
  public Optional<ClaimedScan> claim(Duration lease) {
    return database.query(CLAIM, p -> p.seconds(lease), JdbcScans::claimed).stream().findFirst();
  }

  @Override
  public boolean renew(Lease held, Duration lease) {
    return 1 == database.update(RENEW, p -> p.seconds(lease).id(held.id()).number(held.fence()));
  }

  @Override
  public boolean hold(Lease held) {
    return !database
        .query(HOLD, p -> p.id(held.id()).number(held.fence()), row -> Columns.id(row, "id"))
        .isEmpty();
  }

  @Override
  public void found(Lease held, Tally tally) {
    database.update(
        FOUND,
        p -> p.number(tally.added()).number(tally.changed()).id(held.id()).number(held.fence()));
  }

  @Override
  public void seen(Lease held, Tally whole, Requests requests, @Nullable String note) {
    database.update(
        SEEN,
        p ->
            p.number(whole.seen())
                .number(whole.seen())
                .number(whole.gone())
                .text(note)
                .number(requests.list())
                .number(requests.get())
                .number(requests.throttled())
                .id(held.id())
                .number(held.fence()));
  }

  @Override
  public void unreadable(Lease held, Obstacle obstacle, Requests requests) {
    database.update(
        UNREADABLE,
        p ->
            p.text(obstacle.code())
                .text(obstacle.reason())
                .number(requests.list())
                .number(requests.get())
                .number(requests.throttled())
                .id(held.id())
                .number(held.fence()));
  }

  @Override
  public void postpone(Lease held, Obstacle obstacle, Requests requests, Duration delay) {
    database.update(
        POSTPONE,
        p ->
            p.seconds(delay)
                .number(obstacle.isUncounted() ? 1 : 0)
                .text(obstacle.code())
                .text(obstacle.reason())
                .number(requests.list())
                .number(requests.get())
                .number(requests.throttled())
                .id(held.id())
                .number(held.fence()));
  }

  @Override
  public void endCancelled(UUID runId) {
    database.update(END_CANCELLED, p -> p.id(runId));
  }

  private static ClaimedScan claimed(ResultSet row) throws SQLException {
    VaultId vault = VaultId.parse(row.getString("resource_id")).orElseThrow();
    return new ClaimedScan(
        new Lease(Columns.id(row, "id"), row.getLong("fence"), row.getInt("attempts")),
        Columns.id(row, "run_id"),
        new InventoryVault(Columns.id(row, "account_id"), vault, row.getString("uri")),
        row.getString("location"),
        row.getString("versions").equals("ALL"),
        row.getString("correlation_id"));
  }
}
