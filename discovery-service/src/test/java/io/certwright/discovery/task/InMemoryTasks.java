package io.certwright.discovery.task;

import io.certwright.platform.problem.Failure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Tasks in memory. */
public final class InMemoryTasks implements Tasks {

  private static final Comparator<Due> IN_ORDER =
      Comparator.comparing(Due::at).thenComparing(due -> due.id().toString());

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
  public Optional<Task> lockUnlessHeld(UUID id) {
    return find(id);
  }

  @Override
  public List<Due> due(Instant now, Due after, int limit) {
    return tasks.values().stream()
        .filter(task -> task.isDue(now))
        .map(task -> new Due(task.id(), task.nextRunAt()))
        .sorted(IN_ORDER)
        .filter(due -> IN_ORDER.compare(due, after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Task> page(TaskFilter filter, UUID after, int limit) {
    return tasks.values().stream()
        .filter(task -> after == null || task.id().toString().compareTo(after.toString()) > 0)
        .filter(task -> matches(filter, task.definition()))
        .limit(limit)
        .toList();
  }

  private static boolean matches(TaskFilter filter, TaskDefinition task) {
    return (filter.text() == null || lower(task.name()).contains(lower(filter.text())))
        && (filter.accountId() == null || filter.accountId().equals(task.accountId()))
        && (filter.kind() == null || filter.kind() == task.schedule().kind())
        && (filter.enabled() == null || filter.enabled() == task.enabled());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
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
