package io.certwright.discovery.finding.db;

import io.certwright.discovery.inventory.db.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps note of keys of several certificates, and of certificates of several places, so that they
 * are found by an index. A note stays: a key that was reused once is not a key of one certificate
 * again.
 */
public final class Recurrence {

  /** One other certificate is enough, however many have the key. */
  private static final String KEYS_OF =
      """
      INSERT INTO reused_key
      SELECT DISTINCT n.public_key_sha256
      FROM location l JOIN certificate n ON n.sha256 = l.sha256
        CROSS JOIN LATERAL (SELECT FROM certificate o
          WHERE o.public_key_sha256 = n.public_key_sha256 AND o.sha256 <> n.sha256 LIMIT 1) another
      WHERE l.id = ANY (?::uuid[])
        AND NOT EXISTS (SELECT FROM reused_key r WHERE r.public_key_sha256 = n.public_key_sha256)
      ORDER BY 1
      ON CONFLICT DO NOTHING""";

  private static final String COPIES_OF =
      """
      INSERT INTO copied_certificate
      SELECT DISTINCT l.sha256
      FROM location l JOIN vault v ON v.id = l.vault_id
        CROSS JOIN LATERAL (SELECT FROM location o JOIN vault ov ON ov.id = o.vault_id
          WHERE o.sha256 = l.sha256 AND (ov.key, lower(o.name)) <> (v.key, lower(l.name))
          LIMIT 1) another
      WHERE l.id = ANY (?::uuid[])
        AND NOT EXISTS (SELECT FROM copied_certificate k WHERE k.sha256 = l.sha256)
      ORDER BY 1
      ON CONFLICT DO NOTHING""";

  private static final String ALL_KEYS =
      """
      INSERT INTO reused_key
      SELECT public_key_sha256 FROM certificate WHERE public_key_sha256 IS NOT NULL
      GROUP BY 1 HAVING count(*) > 1 ORDER BY 1
      ON CONFLICT DO NOTHING""";
  private static final String ALL_COPIES =
      """
      INSERT INTO copied_certificate
      SELECT l.sha256 FROM location l JOIN vault v ON v.id = l.vault_id
      WHERE l.sha256 IN (
        SELECT sha256 FROM location WHERE sha256 IS NOT NULL GROUP BY 1 HAVING count(*) > 1)
      GROUP BY 1 HAVING count(DISTINCT (v.key, lower(l.name))) > 1 ORDER BY 1
      ON CONFLICT DO NOTHING""";

  private final Database database;

  public Recurrence(Database database) {
    this.database = database;
  }

  /** Of locations that were just written. */
  public void note(Collection<UUID> locationIds) {
    if (locationIds.isEmpty()) {
      return;
    }
    List<String> ids = locationIds.stream().map(UUID::toString).toList();
    database.update(KEYS_OF, p -> p.texts(ids));
    database.update(COPIES_OF, p -> p.texts(ids));
  }

  /** Of all: two transactions under way at once do not see each other's certificates. */
  void recount() {
    database.update(ALL_KEYS, p -> {});
    database.update(ALL_COPIES, p -> {});
  }
}
