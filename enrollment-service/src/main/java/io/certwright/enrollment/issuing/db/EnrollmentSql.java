package io.certwright.enrollment.issuing.db;

/** The statements on {@code enrollment} and {@code enrollment_step}. */
final class EnrollmentSql {

  static final String COLUMNS =
      """
      id, account_id, vault, vault_uri, certificate_name, authority_id, authority_kind, details,
      state_data, attempts, next_attempt_at, cancel_requested, hindrance, fence, correlation_id,
      created_at, updated_at""";

  static final String INSERT =
      """
      INSERT INTO enrollment
        (id, account_id, vault, vault_key, vault_uri, certificate_name, authority_id,
         authority_kind, details, state, state_data, attempts, next_attempt_at, cancel_requested,
         correlation_id, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, false, ?, ?, ?)
      ON CONFLICT (vault_key, lower(certificate_name)) WHERE next_attempt_at IS NOT NULL
      DO NOTHING""";

  static final String FIND = "SELECT " + COLUMNS + " FROM enrollment WHERE id = ?";

  static final String ACTIVE =
      """
      SELECT id FROM enrollment
      WHERE vault_key = ? AND lower(certificate_name) = lower(?) AND next_attempt_at IS NOT NULL""";

  /** Each condition holds for a null argument too. */
  static final String LIST =
      "SELECT "
          + COLUMNS
          + """

          FROM enrollment
          WHERE (?::text IS NULL OR state = ?)
            AND (?::uuid IS NULL OR account_id = ?)
            AND (?::text IS NULL OR vault_key = ?)
            AND (?::uuid IS NULL OR id < ?)
          ORDER BY id DESC LIMIT ?""";

  /** Counts the attempt before it is made: a crash leaves its trace. */
  static final String CLAIM =
      """
      UPDATE enrollment
      SET fence = fence + 1, lease_until = ?, attempts = attempts + 1, account_mended = false
      WHERE id = (
        SELECT id FROM enrollment
        WHERE next_attempt_at <= ? AND (lease_until IS NULL OR lease_until <= ?)
        ORDER BY next_attempt_at
        FOR UPDATE SKIP LOCKED LIMIT 1)
      RETURNING """
          + " "
          + COLUMNS;

  /**
   * Nobody asks for a cancellation, or tells of a mended account, between this and {@link #SAVE}.
   */
  static final String LOCK_CLAIMED =
      "SELECT cancel_requested, account_mended FROM enrollment"
          + " WHERE id = ? AND fence = ? FOR UPDATE";

  static final String SAVE =
      """
      UPDATE enrollment
      SET state = ?, state_data = ?, attempts = ?, next_attempt_at = ?, cancel_requested = ?,
          hindrance = ?, updated_at = ?, lease_until = NULL
      WHERE id = ?""";

  static final String REQUEST_CANCEL =
      """
      UPDATE enrollment
      SET cancel_requested = true, attempts = CASE WHEN cancel_requested THEN attempts ELSE 0 END,
          next_attempt_at = least(next_attempt_at, ?), updated_at = ?
      WHERE id = ? AND next_attempt_at IS NOT NULL""";

  static final String NOTE_MENDED = "UPDATE enrollment SET account_mended = true WHERE id = ?";

  static final String HASTEN =
      """
      UPDATE enrollment SET next_attempt_at = least(next_attempt_at, ?)
      WHERE id = ? AND next_attempt_at IS NOT NULL""";

  static final String REOPEN =
      """
      UPDATE enrollment
      SET state = ?, state_data = ?, attempts = ?, next_attempt_at = ?, cancel_requested = ?,
          hindrance = ?, updated_at = ?, lease_until = NULL, fence = fence + 1
      WHERE id = ? AND NOT EXISTS (
        SELECT 1 FROM enrollment other
        WHERE other.vault_key = enrollment.vault_key
          AND lower(other.certificate_name) = lower(enrollment.certificate_name)
          AND other.next_attempt_at IS NOT NULL)""";

  /** In the order of the ids, so that two who lock them do not wait for each other. */
  static final String LOCK_ACTIVE =
      "SELECT "
          + COLUMNS
          + """

          FROM enrollment
          WHERE account_id = ? AND next_attempt_at IS NOT NULL ORDER BY id FOR UPDATE""";

  /** Voids the claim of whoever works at it. */
  static final String END =
      """
      UPDATE enrollment
      SET state = ?, state_data = ?, attempts = ?, next_attempt_at = ?, cancel_requested = ?,
          hindrance = ?, updated_at = ?, lease_until = NULL, fence = fence + 1
      WHERE id = ?""";

  static final String STEPS =
      """
      SELECT state, at, attempts, detail FROM enrollment_step
      WHERE enrollment_id = ? ORDER BY position""";

  static final String ADD_STEP =
      """
      INSERT INTO enrollment_step (enrollment_id, position, state, at, attempts, detail)
      SELECT ?, coalesce(max(position), 0) + 1, ?, ?, 0, ?
      FROM enrollment_step WHERE enrollment_id = ?""";

  static final String NOTE_ATTEMPTS =
      """
      UPDATE enrollment_step
      SET attempts = attempts + 1, detail = CASE WHEN ? = '' THEN detail ELSE ? END
      WHERE enrollment_id = ? AND position = (
        SELECT max(position) FROM enrollment_step WHERE enrollment_id = ?)""";

  private EnrollmentSql() {}
}
