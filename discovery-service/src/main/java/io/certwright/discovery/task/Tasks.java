package io.certwright.discovery.task;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tasks that exist. Names are unique without regard to case. */
public interface Tasks {

  /**
   * @throws io.certwright.platform.problem.Failure NAME_TAKEN
   */
  void add(Task task);

  Optional<Task> find(UUID id);

  /** The task, which nobody else changes or runs until the transaction ends. */
  Optional<Task> lock(UUID id);

  /**
   * @throws io.certwright.platform.problem.Failure NAME_TAKEN
   */
  void replace(Task task);

  void remove(UUID id);

  /** The tasks of an account, locked as {@link #lock} does. */
  List<Task> lockAll(UUID accountId);

  /**
   * In the order of their ids, at most {@code limit} of them.
   *
   * @param after the last id of the page before; null at the beginning
   */
  List<Task> page(@Nullable UUID after, int limit);
}
