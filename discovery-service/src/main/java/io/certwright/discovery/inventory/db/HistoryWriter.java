package io.certwright.discovery.inventory.db;

import io.certwright.discovery.inventory.ChangeKind;
import io.certwright.discovery.inventory.DatedChange;
import io.certwright.discovery.inventory.HistoryEntry;
import io.certwright.discovery.inventory.Origin;
import io.certwright.platform.id.Ids;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what happened to locations. */
final class HistoryWriter {

  private static final String INSERT =
      """
      INSERT INTO location_history (id, location_id, at, kind, changes, fields, version, sha256, origin,
        run_id, enrollment_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private final Database database;
  private final String origin;
  private final @Nullable UUID runId;
  private final @Nullable UUID enrollmentId;

  HistoryWriter(Database database, Origin origin) {
    this.database = database;
    this.runId = origin instanceof Origin.Run run ? run.runId() : null;
    this.enrollmentId = origin.enrollmentId();
    this.origin = runId == null ? "ENROLLMENT" : "RUN";
  }

  void write(List<DatedChange> changes) {
    writeAll(changes.stream().map(HistoryEntry::of).flatMap(Optional::stream).toList());
  }

  void writeAll(List<HistoryEntry> entries) {
    database.batch(INSERT, entries, this::bind);
  }

  private void bind(Parameters parameters, HistoryEntry entry) throws SQLException {
    parameters
        .id(Ids.next())
        .id(entry.locationId())
        .time(entry.at())
        .text(entry.kind().name())
        .texts(entry.kinds().stream().map(ChangeKind::name).toList())
        .texts(entry.fields())
        .text(entry.version())
        .text(entry.sha256())
        .text(origin)
        .id(runId)
        .id(enrollmentId);
  }
}
