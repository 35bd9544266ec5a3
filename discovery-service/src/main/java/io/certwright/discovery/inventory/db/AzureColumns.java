package io.certwright.discovery.inventory.db;

import io.certwright.discovery.inventory.AzureFacts;
import io.certwright.discovery.inventory.AzureFacts.Recovery;
import io.certwright.discovery.inventory.Deletion;
import io.certwright.discovery.inventory.PolicyFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What Key Vault keeps, in the columns of a location. */
final class AzureColumns {

  private AzureColumns() {}

  static AzureFacts facts(ResultSet row, InventoryJson json) throws SQLException {
    String level = row.getString("recovery_level");
    return new AzureFacts(
        row.getBoolean("enabled"),
        policy(row, json),
        level == null ? null : new Recovery(level, Columns.number(row, "recoverable_days")),
        json.tags(row.getString("tags")),
        Columns.time(row, "not_before"),
        Columns.time(row, "expires_on"),
        Columns.time(row, "created_at"),
        Columns.time(row, "updated_at"));
  }

  static @Nullable Deletion deletion(ResultSet row) throws SQLException {
    Instant deletedAt = Columns.time(row, "deleted_at");
    return deletedAt == null ? null : new Deletion(deletedAt, Columns.time(row, "purge_at"));
  }

  static void bind(Parameters parameters, AzureFacts azure, InventoryJson json)
      throws SQLException {
    PolicyFacts policy = azure.policy();
    Recovery recovery = azure.recovery();
    parameters
        .flag(azure.enabled())
        .flag(policy.exportable())
        .text(policy.contentType())
        .text(policy.issuer())
        .flag(policy.keyReuse())
        .json(policy.json())
        .time(policy.updatedAt())
        .text(recovery == null ? null : recovery.level())
        .number(recovery == null ? null : recovery.days())
        .json(json.write(azure.tags()))
        .time(azure.notBefore())
        .time(azure.expiresOn())
        .time(azure.createdAt())
        .time(azure.updatedAt());
  }

  private static PolicyFacts policy(ResultSet row, InventoryJson json) throws SQLException {
    return new PolicyFacts(
        Columns.flag(row, "exportable"),
        row.getString("content_type"),
        row.getString("policy_issuer"),
        Columns.flag(row, "key_reuse"),
        json.canonical(row.getString("policy")),
        Columns.time(row, "policy_updated_at"));
  }
}
