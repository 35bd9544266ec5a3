package io.certwright.discovery.run.db;

import io.certwright.discovery.inventory.db.Columns;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.discovery.run.VaultOutlook;
import io.certwright.discovery.run.VaultOutlooks;
import io.certwright.platform.azure.VaultId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Two looks at an index for each vault: no row of a certificate is read. */
@Singleton
@Transactional
public class JdbcVaultOutlooks implements VaultOutlooks {

  /** Twenty pages of Azure's lists. */
  private static final int LARGE = 500;

  private static final String SELECT =
      """
      SELECT v.key,
        (SELECT min(l.expires_on) FROM location l
          WHERE l.vault_id = v.id AND l.state = 'PRESENT' AND l.expires_on > now()) AS nearest,
        EXISTS (SELECT 1 FROM location l
          WHERE l.vault_id = v.id AND l.state = 'PRESENT' OFFSET ?) AS large
      FROM vault v WHERE v.account_id = ? AND v.key = ANY (?)""";

  private static final String LATELY =
      """
      SELECT resource_id FROM vault
      WHERE account_id = ? AND seen_whole_at > now() - interval '30 days'""";

  private final Database database;

  public JdbcVaultOutlooks(Database database) {
    this.database = database;
  }

  private record Keyed(String key, VaultOutlook outlook) {}

  @Override
  public List<VaultId> lately(UUID accountId) {
    return database.query(
        LATELY,
        p -> p.id(accountId),
        row -> VaultId.parse(row.getString("resource_id")).orElseThrow());
  }

  @Override
  public Map<String, VaultOutlook> of(UUID accountId, List<String> keys) {
    return database
        .query(
            SELECT,
            p -> p.number(LARGE).id(accountId).texts(keys),
            row ->
                new Keyed(
                    row.getString("key"),
                    new VaultOutlook(Columns.time(row, "nearest"), row.getBoolean("large"))))
        .stream()
        .collect(Collectors.toMap(Keyed::key, Keyed::outlook));
  }
}
