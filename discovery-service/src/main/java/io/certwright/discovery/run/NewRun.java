package io.certwright.discovery.run;

import io.certwright.discovery.scope.Scope;
import io.certwright.discovery.task.Task;
import io.certwright.platform.http.CorrelationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run to be queued. It keeps the scope that the task has now.
 *
 * @param scheduledFor the occurrence that it is; null for one that was asked for
 * @param correlationId of the request that asked for it
 */
public record NewRun(
    UUID id,
    UUID taskId,
    UUID accountId,
    Scope scope,
    @Nullable Instant scheduledFor,
    String correlationId,
    Instant queuedAt) {

  static NewRun requested(UUID id, Task task, Instant now) {
    return of(id, task, null, now);
  }

  static NewRun due(UUID id, Task task, Instant now) {
    return of(id, task, task.nextRunAt(), now);
  }

  private static NewRun of(UUID id, Task task, @Nullable Instant scheduledFor, Instant now) {
    return new NewRun(
        id,
        task.id(),
        task.definition().accountId(),
        task.definition().scope(),
        scheduledFor,
        CorrelationId.current(),
        now);
  }

  public RunTrigger trigger() {
    return scheduledFor == null ? RunTrigger.MANUAL : RunTrigger.SCHEDULE;
  }
}
