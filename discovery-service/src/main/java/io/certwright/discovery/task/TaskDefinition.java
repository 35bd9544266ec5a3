package io.certwright.discovery.task;

import io.certwright.discovery.calendar.Schedule;
import io.certwright.discovery.calendar.ScheduleKind;
import io.certwright.discovery.scope.Scope;
import io.certwright.platform.problem.Failure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What its owner says of a task.
 *
 * @param enabled whether it runs by its schedule; one that does not can still be run by hand
 */
public record TaskDefinition(
    String name,
    UUID accountId,
    Scope scope,
    Schedule schedule,
    Overlap overlap,
    boolean enabled,
    Versions versions) {

  TaskDefinition withEnabled(boolean isEnabled) {
    return new TaskDefinition(name, accountId, scope, schedule, overlap, isEnabled, versions);
  }

  @Nullable Instant nextRunAfter(Instant moment) {
    return enabled ? schedule.next(moment).orElse(null) : null;
  }

  List<Instant> nextRunsAfter(Instant moment, int count) {
    return enabled ? schedule.next(moment, count) : List.of();
  }

  /**
   * @throws Failure INVALID_REQUEST for a schedule that never comes any more
   */
  void requireToCome(Instant now) {
    if (schedule.kind() != ScheduleKind.MANUAL && schedule.next(now).isEmpty()) {
      throw schedule.kind() == ScheduleKind.CRON
          ? Failure.invalid("/schedule/cron", "There is no such date.")
          : Failure.invalid("/schedule/at", "That moment has passed.");
    }
  }
}
