package io.certwright.discovery.task.db;

import io.certwright.discovery.inventory.db.Columns;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.discovery.task.Task;
import io.certwright.discovery.task.TaskDefinition;
import io.certwright.discovery.task.TaskFilter;
import io.certwright.discovery.task.Tasks;
import io.certwright.platform.problem.Failure;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@Singleton
@Transactional
public class PanacheTasks implements Tasks, PanacheRepositoryBase<TaskRow, UUID> {

  private static final String LOCK_UNLESS_HELD =
      "SELECT * FROM task WHERE id = :id FOR UPDATE SKIP LOCKED";
  private static final String DUE =
      """
      SELECT id, next_run_at FROM task
      WHERE next_run_at <= ? AND (next_run_at, id) > (?, ?)
      ORDER BY next_run_at, id LIMIT ?""";

  private final Database database;
  private final ScopeJson scopes;
  private final ScheduleJson schedules;

  public PanacheTasks(Database database, ScopeJson scopes, ScheduleJson schedules) {
    this.database = database;
    this.scopes = scopes;
    this.schedules = schedules;
  }

  @Override
  public void add(Task task) {
    TaskRow row = new TaskRow();
    row.id = task.id();
    row.createdAt = task.createdAt();
    write(task, row);
    persist(row);
    flushed(task);
  }

  @Override
  public Optional<Task> find(UUID id) {
    return findByIdOptional(id).map(this::task);
  }

  @Override
  public Optional<Task> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::task);
  }

  @Override
  public void replace(Task task) {
    write(task, findById(task.id()));
    flushed(task);
  }

  @Override
  public void remove(UUID id) {
    deleteById(id);
  }

  @Override
  public List<Task> lockAll(UUID accountId) {
    return find("accountId = ?1", Sort.by("id"), accountId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .stream()
        .map(this::task)
        .toList();
  }

  @Override
  public Optional<Task> lockUnlessHeld(UUID id) {
    return getSession()
        .createNativeQuery(LOCK_UNLESS_HELD, TaskRow.class)
        .setParameter("id", id)
        .uniqueResultOptional()
        .map(this::task);
  }

  @Override
  public List<Due> due(Instant now, Due after, int limit) {
    return database.query(
        DUE,
        p -> p.time(now).time(after.at()).id(after.id()).number(limit),
        row -> new Due(Columns.id(row, "id"), Columns.time(row, "next_run_at")));
  }

  @Override
  public List<Task> page(TaskFilter filter, @Nullable UUID after, int limit) {
    FilteredTasks filtered = FilteredTasks.of(filter, after);
    return find(filtered.condition(), Sort.by("id"), filtered.parameters()).page(0, limit).stream()
        .map(this::task)
        .toList();
  }

  private void write(Task task, TaskRow row) {
    row.version = task.version();
    row.name = task.definition().name();
    row.accountId = task.definition().accountId();
    row.scope = scopes.write(task.definition().scope());
    row.schedule = task.definition().schedule().kind();
    row.scheduleText = schedules.write(task.definition().schedule());
    row.overlap = task.definition().overlap();
    row.enabled = task.definition().enabled();
    row.nextRunAt = task.nextRunAt();
    row.versions = task.definition().versions();
    row.updatedAt = task.updatedAt();
  }

  /** The index decides who has the name, also between two transactions. */
  private void flushed(Task task) {
    try {
      flush();
    } catch (ConstraintViolationException e) {
      if ("task_name_key".equals(e.getConstraintName())) {
        throw Failure.nameTaken("task", task.definition().name());
      }
      throw e;
    }
  }

  private Task task(TaskRow row) {
    return new Task(
        row.id,
        row.version,
        new TaskDefinition(
            row.name,
            row.accountId,
            scopes.read(row.scope),
            schedules.read(row.scheduleText),
            row.overlap,
            row.enabled,
            row.versions),
        row.nextRunAt,
        row.createdAt,
        row.updatedAt);
  }
}
