package io.certwright.discovery.task;

import io.certwright.discovery.calendar.ScheduleKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list; what is null filters nothing.
 *
 * @param text a part of the name, in any case
 */
public record TaskFilter(
    @Nullable String text,
    @Nullable UUID accountId,
    @Nullable ScheduleKind kind,
    @Nullable Boolean enabled) {

  public static final TaskFilter NONE = new TaskFilter(null, null, null, null);
}
