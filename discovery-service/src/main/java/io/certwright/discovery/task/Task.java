package io.certwright.discovery.task;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.platform.http.ETag;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What to discover with which account, and when.
 *
 * @param version grows with each change; the resource's ETag
 */
public record Task(
    UUID id, long version, TaskDefinition definition, Instant createdAt, Instant updatedAt) {

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
   * @param seen the version that the caller has seen
   * @throws io.certwright.platform.problem.Failure VERSION_CONFLICT when it is another one
   */
  public Task redefined(TaskDefinition newDefinition, OptionalLong seen, Instant now) {
    ETag.check(seen, version);
    return new Task(id, version + 1, newDefinition, createdAt, now);
  }
}
