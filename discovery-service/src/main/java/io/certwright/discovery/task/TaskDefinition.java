package io.certwright.discovery.task;

import java.util.UUID;

/** What its owner says of a task. */
public record TaskDefinition(
    String name, UUID accountId, Scope scope, ScheduleKind schedule, Versions versions) {}
