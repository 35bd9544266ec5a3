package io.certwright.discovery.task;

import io.certwright.discovery.calendar.Schedule;
import io.certwright.discovery.calendar.ScheduleText;
import io.certwright.discovery.scope.Scope;
import io.certwright.discovery.scope.ScopeText;
import io.certwright.platform.problem.FieldErrors;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as its owner asks for it; what is absent gets its default.
 *
 * @param enabled absent leaves a task that exists as it is
 */
public record RequestedTask(
    String name,
    UUID accountId,
    @Nullable ScopeText scope,
    @Nullable ScheduleText schedule,
    @Nullable Overlap overlap,
    @Nullable Boolean enabled,
    @Nullable Versions versions) {

  TaskDefinition read(FieldErrors errors) {
    Versions which = Objects.requireNonNullElse(versions, Versions.CURRENT);
    Schedule when = schedule == null ? Schedule.MANUAL : schedule.read(errors);
    return new TaskDefinition(
        name,
        accountId,
        scope == null ? Scope.EVERYTHING : scope.read(errors),
        when,
        Objects.requireNonNullElse(overlap, Overlap.SKIP),
        Objects.requireNonNullElse(enabled, true),
        which);
  }
}
