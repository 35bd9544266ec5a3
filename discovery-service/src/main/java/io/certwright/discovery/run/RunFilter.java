package io.certwright.discovery.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are wanted; what is null does not matter.
 *
 * @param since queued then or later
 */
public record RunFilter(
    @Nullable UUID taskId,
    @Nullable UUID accountId,
    @Nullable RunState state,
    @Nullable Instant since) {

  public static final RunFilter ALL = new RunFilter(null, null, null, null);

  public static RunFilter ofTask(UUID taskId) {
    return new RunFilter(taskId, null, null, null);
  }
}
