package io.certwright.discovery.finding.db;

import io.certwright.discovery.finding.Finding;
import io.certwright.discovery.finding.FindingCount;
import io.certwright.discovery.finding.FindingKind;
import io.certwright.discovery.finding.Findings;
import io.certwright.discovery.finding.Mute;
import io.certwright.discovery.inventory.db.Columns;
import io.certwright.discovery.inventory.db.Database;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
public class JdbcFindings implements Findings {

  private static final String KINDS = FindingSql.kinds();
  private static final String MUTES =
      """
      SELECT m.* FROM finding_mute m
      WHERE m.lifted_at IS NULL AND m.ends_at > now()
        AND (m.location_id = ANY (?::uuid[]) OR m.sha256 = ANY (?))
      ORDER BY m.ends_at DESC""";

  private final Database database;

  public JdbcFindings(Database database) {
    this.database = database;
  }

  private record Judged(UUID locationId, @Nullable String sha256, List<FindingKind> kinds) {}

  @Override
  public Map<UUID, List<Finding>> of(Collection<UUID> locationIds) {
    List<String> ids = locationIds.stream().map(UUID::toString).toList();
    List<Judged> judged =
        database.query(
            KINDS,
            p -> p.texts(ids),
            row ->
                new Judged(
                    Columns.id(row, "id"),
                    row.getString("sha256"),
                    Columns.texts(row, "kinds").stream().map(FindingKind::valueOf).toList()));
    List<String> thumbprints =
        judged.stream().map(Judged::sha256).filter(sha256 -> sha256 != null).toList();
    List<Mute> mutes =
        database.query(MUTES, p -> p.texts(ids).texts(thumbprints), MuteColumns::read);
    return judged.stream()
        .collect(Collectors.toMap(Judged::locationId, one -> findings(one, mutes)));
  }

  @Override
  public List<FindingCount> counts() {
    return Arrays.stream(FindingKind.values())
        .map(kind -> new FindingCount(kind, count(kind)))
        .toList();
  }

  private int count(FindingKind kind) {
    return database
        .query(FindingSql.count(kind, FindingCount.LIMIT), p -> {}, row -> row.getInt("count"))
        .get(0);
  }

  private static List<Finding> findings(Judged judged, List<Mute> mutes) {
    return judged.kinds().stream()
        .map(kind -> new Finding(kind, mute(kind, judged, mutes)))
        .sorted(Comparator.comparing(finding -> finding.kind().severity()))
        .toList();
  }

  private static @Nullable Mute mute(FindingKind kind, Judged judged, List<Mute> mutes) {
    return mutes.stream()
        .filter(mute -> mute.kind() == kind)
        .filter(
            mute ->
                judged.locationId().equals(mute.locationId())
                    || judged.sha256() != null && judged.sha256().equals(mute.sha256()))
        .findFirst()
        .orElse(null);
  }
}
