package io.certwright.account.check.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.account.check.Check;
import io.certwright.account.check.CheckChanges;
import io.certwright.account.check.CheckHistory;
import io.certwright.account.check.CheckReport;
import io.certwright.account.check.CheckSummary;
import io.certwright.account.check.LineCounts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code check_report}. */
@Singleton
public class PanacheCheckHistory
    implements CheckHistory, PanacheRepositoryBase<CheckReportRow, UUID> {

  private static final String FORGET =
      """
      DELETE FROM check_report WHERE id IN (
        SELECT id FROM (
          SELECT id, checked_at, row_number() OVER (PARTITION BY account_id ORDER BY turn DESC) AS place
          FROM check_report) AS placed
        WHERE place > 1 AND (place > :count OR checked_at < :olderThan))""";

  private static final Sort NEWEST_FIRST = Sort.descending("turn");

  private final ObjectMapper json;

  public PanacheCheckHistory(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void keep(Check check) {
    CheckReportRow row = new CheckReportRow();
    row.id = check.id();
    row.accountId = check.accountId();
    row.turn = check.turn();
    row.causedBy = check.trigger();
    row.status = check.report().status();
    row.checkedAt = check.report().checkedAt();
    row.vaults = check.vaults();
    count(row, LineCounts.of(check.report().checks()));
    row.report = write(check.report());
    if (check.changes() != null) {
      row.newlyFailing = check.changes().newlyFailing().size();
      row.mended = check.changes().mended().size();
      row.changes = write(check.changes());
    }
    persist(row);
  }

  private static void count(CheckReportRow row, LineCounts lines) {
    row.passes = lines.pass();
    row.warnings = lines.warn();
    row.failures = lines.fail();
    row.skipped = lines.skipped();
  }

  @Override
  @Transactional
  public Optional<Check> last(UUID accountId) {
    return find("accountId", NEWEST_FIRST, accountId).firstResultOptional().map(this::check);
  }

  @Override
  @Transactional
  public Optional<Check> since(UUID accountId, long turn) {
    return find("accountId = ?1 and turn > ?2", NEWEST_FIRST, accountId, turn)
        .firstResultOptional()
        .map(this::check);
  }

  @Override
  @Transactional
  public Optional<Check> find(UUID accountId, UUID id) {
    return find("accountId = ?1 and id = ?2", accountId, id).firstResultOptional().map(this::check);
  }

  @Override
  @Transactional
  public List<CheckSummary> page(UUID accountId, long before, int limit) {
    return find("accountId = ?1 and turn < ?2", NEWEST_FIRST, accountId, before)
        .project(CheckReportRow.Listed.class)
        .page(0, limit)
        .stream()
        .map(CheckReportRow.Listed::toSummary)
        .toList();
  }

  @Override
  @Transactional
  public int forget(int count, Instant olderThan) {
    return getEntityManager()
        .createNativeQuery(FORGET)
        .setParameter("count", count)
        .setParameter("olderThan", olderThan)
        .executeUpdate();
  }

  private Check check(CheckReportRow row) {
    return new Check(
        row.id,
        row.accountId,
        row.turn,
        row.causedBy,
        row.vaults,
        read(row.report, CheckReport.class),
        row.changes == null ? null : read(row.changes, CheckChanges.class));
  }

  private String write(Object content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A report cannot be written as JSON", e);
    }
  }

  private <T> T read(String content, Class<T> type) {
    try {
      return json.readValue(content, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept report cannot be read", e);
    }
  }
}
