package io.certwright.discovery.task.db;

import io.certwright.discovery.task.TaskFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filter as the condition of a query. */
record FilteredTasks(List<String> conditions, Map<String, Object> parameters) {

  static FilteredTasks of(TaskFilter filter, @Nullable UUID after) {
    String text = filter.text() == null ? null : "%" + literal(filter.text()) + "%";
    return new FilteredTasks(new ArrayList<>(List.of("true")), new HashMap<>())
        .where("id > :after", "after", after)
        .where("lower(name) like :text escape '!'", "text", text)
        .where("accountId = :accountId", "accountId", filter.accountId())
        .where("schedule = :kind", "kind", filter.kind())
        .where("enabled = :enabled", "enabled", filter.enabled());
  }

  String condition() {
    return String.join(" and ", conditions);
  }

  private FilteredTasks where(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
    return this;
  }

  private static String literal(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
  }
}
