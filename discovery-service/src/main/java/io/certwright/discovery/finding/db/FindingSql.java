package io.certwright.discovery.finding.db;

import io.certwright.discovery.finding.FindingKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Each kind as a condition on a location {@code l} of a vault {@code v} with its certificate {@code
 * c}: the one definition behind the filter, the counts and the findings of a certificate. Time is
 * that of the database, so that nothing is rewritten when a day passes.
 */
public final class FindingSql {

  private static final String FROM =
      " FROM location l JOIN vault v ON v.id = l.vault_id"
          + " LEFT JOIN certificate c ON c.sha256 = l.sha256 ";

  /** {@code copied_certificate} narrows it down by an index; who is present decides. */
  private static final String DUPLICATE =
      """
      l.sha256 IN (SELECT sha256 FROM copied_certificate) AND EXISTS (
        SELECT FROM location o JOIN vault ov ON ov.id = o.vault_id
        WHERE o.sha256 = l.sha256 AND o.state = 'PRESENT'
          AND (ov.key, lower(o.name)) <> (v.key, lower(l.name)))""";

  private static final String MUTED =
      """
      EXISTS (SELECT FROM finding_mute m WHERE m.kind = '%1$s' AND m.location_id = l.id
        AND m.lifted_at IS NULL AND m.ends_at > now())
      OR EXISTS (SELECT FROM finding_mute m WHERE m.kind = '%1$s' AND m.sha256 = l.sha256
        AND m.lifted_at IS NULL AND m.ends_at > now())""";

  /** As Key Vault writes it. */
  private static final String AUTO_RENEW =
      "{\"lifetime_actions\": [{\"action\": {\"action_type\": \"AutoRenew\"}}]}";

  private FindingSql() {}

  /** It has the finding, muted or not. */
  static String condition(FindingKind kind) {
    return switch (kind) {
      case EXPIRED -> "l.expires_at <= now()";
      case EXPIRING ->
          "l.expires_at > now() AND l.expires_at <= now() + interval '30 days'"
              + " AND l.expires_at <= now() + (l.expires_at - coalesce(c.not_before, l.created_at)) / 3";
      case KEY_REUSE -> "c.public_key_sha256 IN (SELECT public_key_sha256 FROM reused_key)";
      case DUPLICATE -> DUPLICATE;
      case EXPORTABLE_KEY -> "l.exportable";
      case DISABLED_BUT_CURRENT ->
          "NOT l.enabled AND (l.expires_at > now() OR l.expires_at IS NULL)";
      case NO_RENEWAL_ACTION -> "l.policy IS NOT NULL AND NOT l.policy @> '" + AUTO_RENEW + "'";
      case CHAIN_INCOMPLETE ->
          certificate(kind)
              + " AND NOT EXISTS (SELECT FROM certificate a WHERE a.ca AND a.subject = c.issuer)";
      default -> certificate(kind);
    };
  }

  /** It has the finding, and nobody muted it. */
  public static String open(FindingKind kind) {
    return condition(kind) + " AND NOT (" + MUTED.formatted(kind) + ")";
  }

  static String count(FindingKind kind, int limit) {
    return "SELECT count(*) AS count FROM (SELECT"
        + FROM
        + "WHERE l.state = 'PRESENT' AND "
        + open(kind)
        + " LIMIT "
        + limit
        + ") AS counted";
  }

  /** All kinds of the locations whose ids are the one parameter. */
  static String kinds() {
    String cases =
        Arrays.stream(FindingKind.values())
            .map(kind -> "CASE WHEN " + condition(kind) + " THEN '" + kind + "' END")
            .collect(Collectors.joining(",\n"));
    return "SELECT l.id, l.sha256, array_remove(ARRAY["
        + cases
        + "]::text[], NULL) AS kinds"
        + FROM
        + "WHERE l.id = ANY (?::uuid[])";
  }

  private static String certificate(FindingKind kind) {
    return "c.findings @> '{" + kind + "}'";
  }
}
