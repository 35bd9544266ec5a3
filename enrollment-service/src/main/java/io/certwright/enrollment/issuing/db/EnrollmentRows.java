package io.certwright.enrollment.issuing.db;

import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.issuing.Claim;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentRequest;
import io.certwright.enrollment.issuing.EnrollmentState;
import io.certwright.enrollment.issuing.Problem;
import io.certwright.enrollment.issuing.StateName;
import io.certwright.enrollment.issuing.Step;
import io.certwright.enrollment.vault.VaultTarget;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.VaultId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;

/** Reads rows of {@code enrollment} and {@code enrollment_step}. */
final class EnrollmentRows {

  private EnrollmentRows() {}

  static Enrollment enrollment(ResultSet row) throws SQLException {
    Timestamp next = row.getTimestamp("next_attempt_at");
    String hindrance = row.getString("hindrance");
    return new Enrollment(
        row.getObject("id", UUID.class),
        request(row),
        StoredJson.read(row.getString("state_data"), EnrollmentState.class),
        row.getInt("attempts"),
        Optional.ofNullable(next).map(Timestamp::toInstant),
        row.getBoolean("cancel_requested"),
        Optional.ofNullable(hindrance).map(json -> StoredJson.read(json, Problem.class)),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }

  static Claim claim(ResultSet row) throws SQLException {
    return new Claim(enrollment(row), row.getLong("fence"), row.getString("correlation_id"));
  }

  static Step step(ResultSet row) throws SQLException {
    return new Step(
        StateName.valueOf(row.getString("state")),
        row.getTimestamp("at").toInstant(),
        row.getInt("attempts"),
        row.getString("detail"));
  }

  /** The address was checked against the account's cloud before it was stored. */
  private static EnrollmentRequest request(ResultSet row) throws SQLException {
    StoredDetails details = StoredJson.read(row.getString("details"), StoredDetails.class);
    return new EnrollmentRequest(
        new VaultTarget(
            row.getObject("account_id", UUID.class),
            VaultId.parse(row.getString("vault")).orElseThrow(),
            new VaultAddress(URI.create(row.getString("vault_uri"))),
            row.getString("certificate_name")),
        row.getObject("authority_id", UUID.class),
        AuthorityKind.valueOf(row.getString("authority_kind")),
        details.specification(),
        details.contentType(),
        details.tags(),
        details.comments());
  }
}
