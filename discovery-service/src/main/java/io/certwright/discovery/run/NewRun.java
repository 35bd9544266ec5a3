package io.certwright.discovery.run;

import io.certwright.discovery.task.Scope;
import java.time.Instant;
import java.util.UUID;

/**
 * A run to be queued. It keeps the scope that the task has now.
 *
 * @param correlationId of the request that asked for it
 */
public record NewRun(
    UUID id, UUID taskId, UUID accountId, Scope scope, String correlationId, Instant queuedAt) {}
