package io.certwright.account.check.db;

import io.certwright.account.check.CheckTrigger;
import io.certwright.account.check.CheckTurns;
import io.certwright.account.check.Turn;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The table {@code check_turn}. */
@Singleton
public class JdbcCheckTurns implements CheckTurns {

  private static final String CLAIM =
      """
      INSERT INTO check_turn AS t (account_id, number, caused_by, begun_at, lease_until)
      SELECT id, 1, ?, ?, ? FROM account WHERE id = ? FOR KEY SHARE
      """
          + TurnStatements.TAKE;

  private static final String LATEST =
      "SELECT coalesce(max(number), 0) FROM check_turn WHERE account_id = ?";
  private static final String RENEW =
      "UPDATE check_turn SET lease_until = ? WHERE account_id = ? AND number = ?"
          + " AND lease_until IS NOT NULL";
  private static final String RELEASE =
      """
      UPDATE check_turn SET lease_until = NULL,
        signalled_for = CASE WHEN signalled_for > begun_at THEN signalled_for END
      WHERE account_id = ? AND number = ?""";
  private final TurnStatements statements;

  public JdbcCheckTurns(TurnStatements statements) {
    this.statements = statements;
  }

  @Override
  public long latest(UUID accountId) {
    return statements.run(
        LATEST,
        select -> {
          select.setObject(1, accountId);
          try (var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  @Override
  public Optional<Turn> claim(UUID accountId, CheckTrigger trigger, Instant now, Duration lease) {
    return statements.run(
        CLAIM,
        claim -> {
          claim.setString(1, trigger.name());
          claim.setTimestamp(2, Timestamp.from(now));
          claim.setTimestamp(3, Timestamp.from(now.plus(lease)));
          claim.setObject(4, accountId);
          return TurnStatements.taken(claim);
        });
  }

  @Override
  public void renew(Turn turn, Instant until) {
    statements.run(
        RENEW,
        update -> {
          update.setTimestamp(1, Timestamp.from(until));
          update.setObject(2, turn.accountId());
          update.setLong(3, turn.number());
          return update.executeUpdate();
        });
  }

  @Override
  public boolean holds(Turn turn) {
    return latest(turn.accountId()) == turn.number();
  }

  @Override
  public void release(Turn turn) {
    statements.run(
        RELEASE,
        update -> {
          update.setObject(1, turn.accountId());
          update.setLong(2, turn.number());
          return update.executeUpdate();
        });
  }
}
