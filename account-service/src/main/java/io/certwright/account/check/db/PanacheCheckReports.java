package io.certwright.account.check.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.account.check.CheckReport;
import io.certwright.account.check.CheckReports;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The table {@code account_check}. */
@Singleton
public class PanacheCheckReports
    implements CheckReports, PanacheRepositoryBase<AccountCheckRow, UUID> {

  private final ObjectMapper json;

  public PanacheCheckReports(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void keep(UUID accountId, CheckReport report) {
    AccountCheckRow row = new AccountCheckRow();
    row.accountId = accountId;
    row.status = report.status();
    row.checkedAt = report.checkedAt();
    row.report = write(report);
    getEntityManager().merge(row);
  }

  @Override
  @Transactional
  public Optional<CheckReport> last(UUID accountId) {
    return findByIdOptional(accountId).map(row -> read(row.report));
  }

  private String write(CheckReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A report cannot be written as JSON", e);
    }
  }

  private CheckReport read(String report) {
    try {
      return json.readValue(report, CheckReport.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept report cannot be read", e);
    }
  }
}
