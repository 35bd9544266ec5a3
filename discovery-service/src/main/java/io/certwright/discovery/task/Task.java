package io.certwright.discovery.task;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.platform.http.ETag;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to discover with which account, and when.
 *
 * @param version grows with each change by its owner; the resource's ETag
 * @param nextRunAt the occurrence that comes next, or waits; null when none comes by itself
 */
public record Task(
    UUID id,
    long version,
    TaskDefinition definition,
    @Nullable Instant nextRunAt,
    Instant createdAt,
    Instant updatedAt) {

  static Task define(UUID id, TaskDefinition definition, Instant now) {
    return new Task(id, 1, definition, definition.nextRunAfter(now), now, now);
  }

  DiscoveryEvent.TaskCreated createdEvent() {
    return new DiscoveryEvent.TaskCreated(id, version, definition.accountId(), definition.name());
  }

  DiscoveryEvent.TaskChanged changedEvent() {
    return new DiscoveryEvent.TaskChanged(id, version, definition.accountId(), definition.name());
  }

  public DiscoveryEvent.TaskRemoved removedEvent() {
    return new DiscoveryEvent.TaskRemoved(id, definition.accountId());
  }

  /**
   * An occurrence that waits goes on waiting unless when the task runs is what changes.
   *
   * @param seen the version that the caller has seen
   * @throws io.certwright.platform.problem.Failure VERSION_CONFLICT when it is another one
   */
  public Task redefined(TaskDefinition newDefinition, OptionalLong seen, Instant now) {
    ETag.check(seen, version);
    boolean sameTimes =
        newDefinition.enabled() == definition.enabled()
            && newDefinition.schedule().equals(definition.schedule());
    return new Task(
        id,
        version + 1,
        newDefinition,
        sameTimes ? nextRunAt : newDefinition.nextRunAfter(now),
        createdAt,
        now);
  }

  public boolean isDue(Instant now) {
    return nextRunAt != null && !nextRunAt.isAfter(now);
  }

  /** The occurrence that was due is dealt with, and with it all others that have passed. */
  public Task occurred(Instant now) {
    return new Task(id, version, definition, definition.nextRunAfter(now), createdAt, updatedAt);
  }

  /** The next few times that it runs by itself, at most {@code count}. */
  public List<Instant> nextRuns(Instant now, int count) {
    return definition.nextRunsAfter(now, count);
  }
}
