package io.certwright.discovery.inventory.db;

import io.certwright.discovery.inventory.ExpiryNotices;
import io.certwright.discovery.inventory.ExpirySteps;
import io.certwright.discovery.inventory.InventoryVault;
import io.certwright.platform.azure.VaultId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** By the column {@code location.notice_at}, of which an index holds those that wait. */
@Singleton
public class JdbcExpiryNotices implements ExpiryNotices {

  private static final String ADOPT =
      "UPDATE expiry_steps SET days = ? WHERE days <> ? RETURNING days";
  private static final String LOOK_AT_ALL =
      """
      UPDATE location SET notice_at = ?
      WHERE state = 'PRESENT' AND enabled AND expires_at > ?""";
  private static final String DUE =
      KnownLocations.COLUMNS.replaceFirst(
              "FROM location l",
              ", l.expires_at, v.account_id, v.resource_id, v.uri FROM location l")
          + """
            JOIN vault v ON v.id = l.vault_id
            WHERE l.notice_at <= ? AND l.state = 'PRESENT' AND l.enabled AND l.sha1 IS NOT NULL
            ORDER BY l.notice_at LIMIT ? FOR UPDATE OF l SKIP LOCKED""";
  private static final String TELL =
      """
      INSERT INTO expiry_notice (location_id, sha1, days, told_at)
      SELECT id::uuid, sha1, days::integer, ?
      FROM unnest(?, ?, ?) AS step (id, sha1, days)
      ON CONFLICT DO NOTHING RETURNING location_id""";

  private final Database database;
  private final KnownLocations locations;

  public JdbcExpiryNotices(Database database, InventoryJson json) {
    this.database = database;
    this.locations = new KnownLocations(database, json);
  }

  @Override
  public void adopt(ExpirySteps steps, Instant now) {
    String days = steps.days().toString();
    if (!database.query(ADOPT, p -> p.text(days).text(days), row -> days).isEmpty()) {
      database.update(LOOK_AT_ALL, p -> p.time(now).time(now));
    }
  }

  @Override
  public List<Due> lockDue(Instant now, int limit) {
    return database.query(DUE, p -> p.time(now).number(limit), this::due);
  }

  @Override
  public Set<UUID> tell(List<Step> steps, Instant now) {
    return new HashSet<>(
        database.query(
            TELL,
            p ->
                p.time(now)
                    .texts(steps.stream().map(step -> step.locationId().toString()).toList())
                    .texts(steps.stream().map(Step::sha1).toList())
                    .texts(steps.stream().map(step -> Integer.toString(step.days())).toList()),
            row -> Columns.id(row, "location_id")));
  }

  @Override
  public void lookAgain(List<Next> next) {
    database.batch(
        "UPDATE location SET notice_at = ? WHERE id = ?",
        next,
        (p, one) -> p.time(one.at()).id(one.locationId()));
  }

  private Due due(ResultSet row) throws SQLException {
    return new Due(
        new InventoryVault(
            Columns.id(row, "account_id"),
            VaultId.parse(row.getString("resource_id")).orElseThrow(),
            row.getString("uri")),
        locations.read(row),
        row.getString("sha1"),
        Columns.time(row, "expires_at"));
  }
}
