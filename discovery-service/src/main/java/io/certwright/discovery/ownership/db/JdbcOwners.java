package io.certwright.discovery.ownership.db;

import io.certwright.discovery.inventory.db.Columns;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.discovery.ownership.Candidate;
import io.certwright.discovery.ownership.Owners;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Owners in a narrow table of their own: a review rewrites no location. */
@Singleton
public class JdbcOwners implements Owners {

  private static final String AFTER =
      Candidates.SELECT
          + "l.state = 'PRESENT' AND (?::uuid IS NULL OR l.id > ?::uuid) ORDER BY l.id LIMIT ?";
  private static final String OF =
      "SELECT location_id, owner FROM ownership WHERE location_id = ANY (?::uuid[])";
  private static final String FIND =
      """
      SELECT o.owner, o.assigned_at FROM location l
        LEFT JOIN ownership o ON o.location_id = l.id WHERE l.id = ?""";
  private static final String FORMER =
      "SELECT * FROM former_owner WHERE location_id = ? ORDER BY until_at DESC LIMIT 100";
  private static final String REMEMBER =
      """
      INSERT INTO former_owner (location_id, owner, from_at, until_at)
      SELECT location_id, owner, assigned_at, ? FROM ownership WHERE location_id = ?""";
  private static final String ASSIGN =
      """
      INSERT INTO ownership (location_id, owner, assigned_at) VALUES (?, ?, ?)
      ON CONFLICT (location_id)
      DO UPDATE SET owner = excluded.owner, assigned_at = excluded.assigned_at""";

  private final Database database;

  public JdbcOwners(Database database) {
    this.database = database;
  }

  @Override
  public List<Candidate> candidates(Collection<UUID> locationIds) {
    return database.query(
        Candidates.SELECT + "l.id = ANY (?::uuid[])",
        p -> p.texts(texts(locationIds)),
        Candidates::read);
  }

  @Override
  public List<Candidate> after(@Nullable UUID locationId, int limit) {
    return database.query(
        AFTER, p -> p.id(locationId).id(locationId).number(limit), Candidates::read);
  }

  @Override
  public Map<UUID, String> of(Collection<UUID> locationIds) {
    return database
        .query(
            OF,
            p -> p.texts(texts(locationIds)),
            row -> Map.entry(Columns.id(row, "location_id"), row.getString("owner")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Optional<Ownership> find(UUID locationId) {
    List<Former> former =
        database.query(
            FORMER,
            p -> p.id(locationId),
            row ->
                new Former(
                    row.getString("owner"),
                    Columns.time(row, "from_at"),
                    Columns.time(row, "until_at")));
    return database
        .query(
            FIND,
            p -> p.id(locationId),
            row -> new Ownership(row.getString("owner"), Columns.time(row, "assigned_at"), former))
        .stream()
        .findFirst();
  }

  @Override
  public void store(List<Change> changes, Instant at) {
    List<Change> replaced =
        changes.stream().filter(change -> change.candidate().owner() != null).toList();
    database.batch(
        REMEMBER, replaced, (p, change) -> p.time(at).id(change.candidate().locationId()));
    database.batch(
        ASSIGN,
        changes.stream().filter(change -> change.owner() != null).toList(),
        (p, change) -> p.id(change.candidate().locationId()).text(change.owner()).time(at));
    database.batch(
        "DELETE FROM ownership WHERE location_id = ?",
        changes.stream().filter(change -> change.owner() == null).toList(),
        (p, change) -> p.id(change.candidate().locationId()));
  }

  private static List<String> texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }
}
