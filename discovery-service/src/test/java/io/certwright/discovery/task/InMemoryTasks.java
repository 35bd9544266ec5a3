package io.certwright.discovery.task;

import io.certwright.platform.problem.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Tasks in memory. */
public final class InMemoryTasks implements Tasks {

  private final Map<String, Task> tasks = new TreeMap<>();

  @Override
  public void add(Task task) {
    refuseTakenName(task);
    tasks.put(task.id().toString(), task);
  }

  @Override
  public Optional<Task> find(UUID id) {
    return Optional.ofNullable(tasks.get(id.toString()));
  }

  @Override
  public Optional<Task> lock(UUID id) {
    return find(id);
  }

  @Override
  public void replace(Task task) {
    refuseTakenName(task);
    tasks.put(task.id().toString(), task);
  }

  @Override
  public void remove(UUID id) {
    tasks.remove(id.toString());
  }

  @Override
  public List<Task> lockAll(UUID accountId) {
    return tasks.values().stream()
        .filter(task -> task.definition().accountId().equals(accountId))
        .toList();
  }

  @Override
  public List<Task> page(UUID after, int limit) {
    return tasks.values().stream()
        .filter(task -> after == null || task.id().toString().compareTo(after.toString()) > 0)
        .limit(limit)
        .toList();
  }

  private void refuseTakenName(Task task) {
    String name = task.definition().name();
    if (tasks.values().stream()
        .anyMatch(
            other ->
                !other.id().equals(task.id())
                    && other.definition().name().equalsIgnoreCase(name))) {
      throw Failure.nameTaken("task", name);
    }
  }
}
