package io.certwright.discovery.task.db;

import io.certwright.discovery.task.Task;
import io.certwright.discovery.task.TaskDefinition;
import io.certwright.discovery.task.Tasks;
import io.certwright.platform.problem.Failure;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@Singleton
@Transactional
public class PanacheTasks implements Tasks, PanacheRepositoryBase<TaskRow, UUID> {

  private final ScopeJson scopes;

  public PanacheTasks(ScopeJson scopes) {
    this.scopes = scopes;
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
  public List<Task> page(@Nullable UUID after, int limit) {
    var query = after == null ? findAll(Sort.by("id")) : find("id > ?1", Sort.by("id"), after);
    return query.page(0, limit).stream().map(this::task).toList();
  }

  private void write(Task task, TaskRow row) {
    row.version = task.version();
    row.name = task.definition().name();
    row.accountId = task.definition().accountId();
    row.scope = scopes.write(task.definition().scope());
    row.schedule = task.definition().schedule();
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
            row.name, row.accountId, scopes.read(row.scope), row.schedule, row.versions),
        row.createdAt,
        row.updatedAt);
  }
}
