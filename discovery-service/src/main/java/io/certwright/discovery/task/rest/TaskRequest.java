package io.certwright.discovery.task.rest;

import io.certwright.discovery.calendar.ScheduleText;
import io.certwright.discovery.scope.ScopeText;
import io.certwright.discovery.task.Overlap;
import io.certwright.discovery.task.RequestedTask;
import io.certwright.discovery.task.Versions;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A task as a client writes it.
 *
 * @param enabled true when a new task says nothing; one that exists stays as it is
 */
public record TaskRequest(
    @NotBlank @Size(max = 256) @Pattern(regexp = "\\P{Cntrl}*", message = "no control characters")
        String name,
    @NotNull UUID accountId,
    ScopeText scope,
    ScheduleText schedule,
    Overlap overlap,
    Boolean enabled,
    Versions versions) {

  RequestedTask read() {
    return new RequestedTask(name, accountId, scope, schedule, overlap, enabled, versions);
  }
}
