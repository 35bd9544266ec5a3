package io.certwright.discovery.task;

import java.time.Instant;
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

  /** The task, locked as {@link #lock} does; empty at once when somebody else holds it. */
  Optional<Task> lockUnlessHeld(UUID id);

  /**
   * The tasks that are due, in the order of their times.
   *
   * @param after the last one of the page before; {@link Due#NONE} at the beginning
   */
  List<Due> due(Instant now, Due after, int limit);

  /**
   * In the order of their ids, at most {@code limit} of them.
   *
   * @param after the last id of the page before; null at the beginning
   */
  List<Task> page(TaskFilter filter, @Nullable UUID after, int limit);

  /** A task and the occurrence that is due. */
  record Due(UUID id, Instant at) {

    /** Before all others. */
    public static final Due NONE = new Due(new UUID(0, 0), Instant.EPOCH);
  }
}
