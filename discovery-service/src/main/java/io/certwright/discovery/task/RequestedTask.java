package io.certwright.discovery.task;

import io.certwright.platform.problem.FieldErrors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as its owner asks for it; what is absent gets its default. */
public record RequestedTask(
    String name,
    UUID accountId,
    @Nullable ScopeText scope,
    @Nullable ScheduleKind schedule,
    @Nullable Versions versions) {

  TaskDefinition read(FieldErrors errors) {
    ScheduleKind kind = schedule == null ? ScheduleKind.MANUAL : schedule;
    Versions which = versions == null ? Versions.CURRENT : versions;
    errors
        .require(
            kind == ScheduleKind.MANUAL,
            "/schedule/kind",
            kind + " comes with a later release; today a task is MANUAL.")
        .require(
            which == Versions.CURRENT,
            "/versions",
            "ALL comes with a later release; today it is CURRENT.");
    return new TaskDefinition(
        name, accountId, scope == null ? Scope.EVERYTHING : scope.read(errors), kind, which);
  }
}
