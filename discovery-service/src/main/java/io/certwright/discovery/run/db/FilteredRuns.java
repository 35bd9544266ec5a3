package io.certwright.discovery.run.db;

import io.certwright.discovery.inventory.db.Parameters;
import io.certwright.discovery.run.RunFilter;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filter as the condition of a query, in the order of the runs' ids. */
final class FilteredRuns {

  private final List<String> conditions = new ArrayList<>(List.of("true"));
  private final List<Value> values = new ArrayList<>();

  private interface Value {
    void bind(Parameters parameters) throws SQLException;
  }

  static FilteredRuns of(RunFilter filter, @Nullable UUID after) {
    FilteredRuns filtered = new FilteredRuns();
    filtered.where("r.id > ?", after, p -> p.id(after));
    filtered.where("r.task_id = ?", filter.taskId(), p -> p.id(filter.taskId()));
    filtered.where("r.account_id = ?", filter.accountId(), p -> p.id(filter.accountId()));
    filtered.where("r.state = ?", filter.state(), p -> p.text(String.valueOf(filter.state())));
    filtered.where("r.id >= ?", filter.since(), p -> p.id(firstId(filter.since())));
    filtered.where("r.queued_at >= ?", filter.since(), p -> p.time(filter.since()));
    return filtered;
  }

  String condition() {
    return String.join(" AND ", conditions);
  }

  Parameters bind(Parameters parameters) throws SQLException {
    for (Value value : values) {
      value.bind(parameters);
    }
    return parameters;
  }

  private void where(String condition, @Nullable Object wanted, Value value) {
    if (wanted != null) {
      conditions.add(condition);
      values.add(value);
    }
  }

  /**
   * An id that is less than those of the runs queued since then, so that the index skips the
   * others: a UUIDv7 begins with its time in milliseconds (RFC 9562, section 5.7). It is made a
   * moment before the run is queued.
   */
  private static UUID firstId(Instant since) {
    long millis = Math.max(0, since.minus(1, ChronoUnit.MINUTES).toEpochMilli());
    return new UUID(millis << 16, 0);
  }
}
