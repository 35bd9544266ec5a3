package io.certwright.account.check.db;

import io.certwright.account.check.DueChecks;
import io.certwright.account.check.Turn;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code account} and {@code check_turn}, which together tell what is due. */
@Singleton
public class JdbcDueChecks implements DueChecks {

  /**
   * Two replicas may run after the same account; the second finds the turn taken, and looks again.
   */
  private static final String CLAIM_DUE =
      """
      INSERT INTO check_turn AS t (account_id, number, caused_by, begun_at, lease_until)
      SELECT id, 1, cause, at, until FROM (
        SELECT a.id, times.at, times.until, CASE
          WHEN a.state = 'UNCHECKED' AND a.version > 1
            AND (k.begun_at IS NULL OR k.begun_at < a.updated_at) THEN 'ROTATION'
          WHEN k.signalled_for <= times.at THEN 'SIGNAL'
          WHEN k.lease_until < times.at AND k.caused_by <> 'OPERATOR' THEN k.caused_by
          WHEN times.schedule > 0 AND coalesce(k.begun_at, a.created_at) + make_interval(
            secs => times.schedule * (0.9 + abs(hashtext(a.id::text) % 1000) / 5000.0)) <= times.at
            THEN 'SCHEDULE' END AS cause
        FROM account a LEFT JOIN check_turn k ON k.account_id = a.id
          CROSS JOIN (VALUES (?::timestamptz, ?::timestamptz, ?::float8)) AS times (at, until, schedule)
        WHERE k.lease_until IS NULL OR k.lease_until < times.at) AS free
      WHERE cause IS NOT NULL
      ORDER BY cause = 'SCHEDULE', id LIMIT 1
      """
          + TurnStatements.TAKE;

  /**
   * What the present check was signalled for does not stand for what comes during it, nor does a
   * later time for an earlier one. An account that is being removed is waited for: it is not there
   * then.
   */
  private static final String SIGNAL =
      """
      INSERT INTO check_turn AS t (account_id, number, signalled_for)
      SELECT id, 0, ? FROM account WHERE id = ? FOR KEY SHARE
      ON CONFLICT (account_id) DO UPDATE
      SET signalled_for = greatest(excluded.signalled_for, t.begun_at + make_interval(secs => ?))
      WHERE t.signalled_for IS NULL OR t.signalled_for <= t.begun_at
        OR t.signalled_for > greatest(excluded.signalled_for, t.begun_at + make_interval(secs => ?))""";

  private final TurnStatements statements;

  public JdbcDueChecks(TurnStatements statements) {
    this.statements = statements;
  }

  @Override
  public Optional<Turn> claim(Duration schedule, Instant now, Duration lease) {
    return statements.run(
        CLAIM_DUE,
        claim -> {
          claim.setTimestamp(1, Timestamp.from(now));
          claim.setTimestamp(2, Timestamp.from(now.plus(lease)));
          claim.setDouble(3, schedule.toSeconds());
          return TurnStatements.taken(claim);
        });
  }

  @Override
  public void signal(UUID accountId, Instant at, Duration pause) {
    statements.run(
        SIGNAL,
        upsert -> {
          upsert.setTimestamp(1, Timestamp.from(at));
          upsert.setObject(2, accountId);
          upsert.setDouble(3, pause.toSeconds());
          upsert.setDouble(4, pause.toSeconds());
          return upsert.executeUpdate();
        });
  }
}
