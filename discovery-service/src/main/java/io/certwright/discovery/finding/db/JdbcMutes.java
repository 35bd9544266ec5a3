package io.certwright.discovery.finding.db;

import io.certwright.discovery.finding.Mute;
import io.certwright.discovery.finding.Mutes;
import io.certwright.discovery.inventory.db.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
public class JdbcMutes implements Mutes {

  private static final String INSERT =
      """
      INSERT INTO finding_mute (id, kind, location_id, sha256, reason, muted_at, muted_by, ends_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String LOCK = "SELECT * FROM finding_mute WHERE id = ? FOR UPDATE";
  private static final String LIFT =
      "UPDATE finding_mute SET lifted_at = ?, lifted_by = ? WHERE id = ?";
  private static final String PAGE =
      """
      SELECT * FROM finding_mute
      WHERE (?::timestamptz IS NULL OR lifted_at IS NULL AND ends_at > ?::timestamptz)
        AND (?::uuid IS NULL OR id > ?::uuid) ORDER BY id LIMIT ?""";

  private final Database database;

  public JdbcMutes(Database database) {
    this.database = database;
  }

  @Override
  public void add(Mute mute) {
    database.update(
        INSERT,
        p ->
            p.id(mute.id())
                .text(mute.kind().name())
                .id(mute.locationId())
                .text(mute.sha256())
                .text(mute.reason())
                .time(mute.mutedAt())
                .text(mute.mutedBy())
                .time(mute.endsAt()));
  }

  @Override
  public Optional<Mute> lock(UUID id) {
    return database.query(LOCK, p -> p.id(id), MuteColumns::read).stream().findFirst();
  }

  @Override
  public void lift(Mute lifted) {
    database.update(LIFT, p -> p.time(lifted.liftedAt()).text(lifted.liftedBy()).id(lifted.id()));
  }

  @Override
  public boolean knowsLocation(UUID locationId) {
    return !database
        .query("SELECT FROM location WHERE id = ?", p -> p.id(locationId), row -> true)
        .isEmpty();
  }

  @Override
  public boolean knowsCertificate(String sha256) {
    return !database
        .query("SELECT FROM certificate WHERE sha256 = ?", p -> p.text(sha256), row -> true)
        .isEmpty();
  }

  @Override
  public List<Mute> page(@Nullable Instant inForceAt, @Nullable UUID after, int limit) {
    return database.query(
        PAGE,
        p -> p.time(inForceAt).time(inForceAt).id(after).id(after).number(limit),
        MuteColumns::read);
  }
}
