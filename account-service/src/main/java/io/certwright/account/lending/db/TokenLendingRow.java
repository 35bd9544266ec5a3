package io.certwright.account.lending.db;

import io.certwright.account.lending.TokenLending;
import io.certwright.platform.azure.AzureResource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code token_lending}. */
@Entity
@Table(name = "token_lending")
public class TokenLendingRow {

  @Id UUID id;

  @Column(name = "account_id")
  UUID accountId;

  @Enumerated(EnumType.STRING)
  AzureResource resource;

  String caller;

  @Column(name = "lent_at")
  Instant lentAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "correlation_id")
  String correlationId;

  static TokenLendingRow of(TokenLending lending) {
    TokenLendingRow row = new TokenLendingRow();
    row.id = lending.id();
    row.accountId = lending.accountId();
    row.resource = lending.resource();
    row.caller = lending.caller();
    row.lentAt = lending.lentAt();
    row.expiresAt = lending.expiresAt();
    row.correlationId = lending.correlationId();
    return row;
  }

  TokenLending toLending() {
    return new TokenLending(id, accountId, resource, caller, lentAt, expiresAt, correlationId);
  }
}
