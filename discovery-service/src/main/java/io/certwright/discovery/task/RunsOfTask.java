package io.certwright.discovery.task;

import java.util.UUID;

/** Whether a task is being executed. */
public interface RunsOfTask {

  /** A run of it is queued or running. */
  boolean isUnderWay(UUID taskId);
}
