package io.certwright.account.check.db;

import io.certwright.account.registry.AccountState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code account_check}. */
@Entity
@Table(name = "account_check")
public class AccountCheckRow {

  @Id
  @Column(name = "account_id")
  UUID accountId;

  @Enumerated(EnumType.STRING)
  AccountState status;

  @Column(name = "checked_at")
  Instant checkedAt;

  String report;
}
