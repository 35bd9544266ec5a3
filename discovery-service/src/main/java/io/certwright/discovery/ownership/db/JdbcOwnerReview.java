package io.certwright.discovery.ownership.db;

import io.certwright.discovery.inventory.db.Columns;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.discovery.ownership.Candidate;
import io.certwright.discovery.ownership.OwnerReview;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row that says where the walk is; whoever has it locked walks. */
@Singleton
public class JdbcOwnerReview implements OwnerReview {

  private static final String LOCK =
      """
      SELECT vault_id, after_name FROM owner_review WHERE finished_at IS NULL
      FOR UPDATE SKIP LOCKED""";

  /** Also the lock of all that is known of the vault. */
  private static final String VAULT =
      """
      SELECT id FROM vault WHERE ?::uuid IS NULL OR id > ?::uuid ORDER BY id LIMIT 1 FOR UPDATE""";

  private static final String LOCK_VAULT = "SELECT id FROM vault WHERE id = ? FOR UPDATE";
  private static final String PAGE =
      Candidates.SELECT
          + "l.vault_id = ? AND lower(l.name) > lower(?) ORDER BY lower(l.name) LIMIT ?";
  private static final String FINISH =
      """
      UPDATE owner_review SET finished_at = ?, started_at = coalesce(started_at, ?),
        vault_id = NULL, after_name = ''""";
  private static final String MOVE =
      """
      UPDATE owner_review
      SET vault_id = ?, after_name = '', started_at = coalesce(started_at, ?)""";
  private static final String ADVANCE =
      """
      UPDATE owner_review
      SET checked = checked + ?, changed = changed + ?, after_name = coalesce(?, after_name)""";
  private static final String REPEAT =
      """
      UPDATE owner_review SET checked = 0, changed = 0, started_at = ?, finished_at = NULL
      WHERE finished_at < ?""";

  private final Database database;

  public JdbcOwnerReview(Database database) {
    this.database = database;
  }

  private record Place(@Nullable UUID vaultId, String afterName) {}

  @Override
  public Optional<List<Candidate>> take(int limit, Instant now) {
    Optional<Place> place =
        database
            .query(
                LOCK,
                p -> {},
                row -> new Place(Columns.id(row, "vault_id"), row.getString("after_name")))
            .stream()
            .findFirst();
    return place.flatMap(reached -> next(reached, limit, now));
  }

  private Optional<List<Candidate>> next(Place place, int limit, Instant now) {
    if (place.vaultId() != null) {
      database.query(LOCK_VAULT, p -> p.id(place.vaultId()), row -> true);
      List<Candidate> more = page(place.vaultId(), place.afterName(), limit);
      if (!more.isEmpty()) {
        return Optional.of(more);
      }
    }
    List<UUID> vault =
        database.query(
            VAULT, p -> p.id(place.vaultId()).id(place.vaultId()), row -> Columns.id(row, "id"));
    if (vault.isEmpty()) {
      database.update(FINISH, p -> p.time(now).time(now));
      return Optional.empty();
    }
    database.update(MOVE, p -> p.id(vault.get(0)).time(now));
    return Optional.of(page(vault.get(0), "", limit));
  }

  private List<Candidate> page(UUID vaultId, String after, int limit) {
    return database.query(PAGE, p -> p.id(vaultId).text(after).number(limit), Candidates::read);
  }

  @Override
  public void advance(List<Candidate> seen, int changed) {
    String last = seen.isEmpty() ? null : seen.get(seen.size() - 1).certificateName();
    database.update(ADVANCE, p -> p.number((long) seen.size()).number((long) changed).text(last));
  }

  @Override
  public void repeat(Instant endedBefore, Instant now) {
    database.update(REPEAT, p -> p.time(now).time(endedBefore));
  }

  @Override
  public Progress progress() {
    return database
        .query(
            "SELECT * FROM owner_review",
            p -> {},
            row ->
                new Progress(
                    row.getLong("checked"),
                    row.getLong("changed"),
                    Columns.time(row, "started_at"),
                    Columns.time(row, "finished_at")))
        .get(0);
  }
}
