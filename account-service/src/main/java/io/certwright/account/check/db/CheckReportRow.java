package io.certwright.account.check.db;

import io.certwright.account.check.CheckSummary;
import io.certwright.account.check.CheckTrigger;
import io.certwright.account.check.LineCounts;
import io.certwright.account.registry.AccountState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code check_report}. */
@Entity
@Table(name = "check_report")
public class CheckReportRow {

  @Id UUID id;

  @Column(name = "account_id")
  UUID accountId;

  long turn;

  @Column(name = "caused_by")
  @Enumerated(EnumType.STRING)
  CheckTrigger causedBy;

  @Enumerated(EnumType.STRING)
  AccountState status;

  @Column(name = "checked_at")
  Instant checkedAt;

  int vaults;

  int passes;

  int warnings;

  int failures;

  int skipped;

  @Column(name = "newly_failing")
  Integer newlyFailing;

  Integer mended;

  String changes;

  String report;

  /** The columns of a list, which leaves the long texts where they are. */
  record Listed(
      UUID id,
      long turn,
      CheckTrigger causedBy,
      AccountState status,
      Instant checkedAt,
      int vaults,
      int passes,
      int warnings,
      int failures,
      int skipped,
      Integer newlyFailing,
      Integer mended) {

    CheckSummary toSummary() {
      return new CheckSummary(
          id,
          turn,
          causedBy,
          status,
          checkedAt,
          vaults,
          new LineCounts(passes, warnings, failures, skipped),
          newlyFailing,
          mended);
    }
  }
}
