package io.certwright.discovery.finding.db;

import io.certwright.discovery.finding.FindingKind;
import io.certwright.discovery.finding.Mute;
import io.certwright.discovery.inventory.db.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a mute back. */
final class MuteColumns {

  private MuteColumns() {}

  static Mute read(ResultSet row) throws SQLException {
    return new Mute(
        Columns.id(row, "id"),
        FindingKind.valueOf(row.getString("kind")),
        Columns.id(row, "location_id"),
        row.getString("sha256"),
        row.getString("reason"),
        Columns.time(row, "muted_at"),
        row.getString("muted_by"),
        Columns.time(row, "ends_at"),
        Columns.time(row, "lifted_at"),
        row.getString("lifted_by"));
  }
}
