package io.certwright.discovery.task.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.calendar.ScheduleText;
import io.certwright.discovery.scope.ScopeText;
import io.certwright.discovery.task.Overlap;
import io.certwright.discovery.task.Task;
import io.certwright.discovery.task.Versions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A task.
 *
 * @param nextRunAt in the past when it waits for the end of another run
 * @param nextRuns the next few, left out of lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskView(
    UUID id,
    String name,
    UUID accountId,
    ScopeText scope,
    ScheduleText schedule,
    Overlap overlap,
    boolean enabled,
    Versions versions,
    Instant nextRunAt,
    List<Instant> nextRuns,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static TaskView of(Task task) {
    return of(task, null);
  }

  static TaskView of(Task task, List<Instant> nextRuns) {
    return new TaskView(
        task.id(),
        task.definition().name(),
        task.definition().accountId(),
        ScopeText.of(task.definition().scope()),
        task.definition().schedule().text(),
        task.definition().overlap(),
        task.definition().enabled(),
        task.definition().versions(),
        task.nextRunAt(),
        nextRuns,
        task.version(),
        task.createdAt(),
        task.updatedAt());
  }
}
