package io.certwright.discovery.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwright.discovery.calendar.Hourly;
import io.certwright.discovery.calendar.ScheduleKind;
import io.certwright.discovery.scope.Scope;
import io.certwright.discovery.scope.Selection;
import io.certwright.discovery.task.Tasks.Due;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.id.Ids;
import io.certwright.platform.transaction.Transactions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Tasks} promises. */
public abstract class TasksContract {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123456Z");

  protected abstract Tasks tasks();

  protected abstract Transactions transactions();

  @Test
  void givesBackWhatWasAdded() {
    VaultId vault =
        VaultId.parse(
                "/subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/rg"
                    + "/providers/Microsoft.KeyVault/vaults/kv-shop")
            .orElseThrow();
    Selection selection =
        new Selection(
            List.of(vault.subscription()),
            List.of("rg"),
            List.of(vault),
            List.of("kv-*"),
            List.of("westeurope"),
            Map.of("owner", "shop"));
    Task task = task(unique(), new Scope(selection, selection));

    add(task);

    assertThat(tasks().find(task.id())).contains(task);
    assertThat(tasks().find(Ids.next())).isEmpty();
  }

  @Test
  void refusesASecondTaskOfOneName() {
    String name = unique();
    add(task(name, Scope.EVERYTHING));

    assertThatThrownBy(() -> add(task(name.toUpperCase(), Scope.EVERYTHING)))
        .hasMessageContaining(name.toUpperCase());
  }

  @Test
  void replacesATask() {
    Task task = task(unique(), Scope.EVERYTHING);
    add(task);
    Task renamed = task.redefined(definition(unique(), Scope.EVERYTHING), OptionalLong.of(1), NOW);

    transactions().run(() -> tasks().replace(renamed));

    assertThat(tasks().find(task.id())).contains(renamed);
  }

  @Test
  void refusesToRenameATaskLikeAnother() {
    Task one = task(unique(), Scope.EVERYTHING);
    Task other = task(unique(), Scope.EVERYTHING);
    add(one);
    add(other);
    Task renamed = other.redefined(one.definition(), OptionalLong.empty(), NOW);

    assertThatThrownBy(() -> transactions().run(() -> tasks().replace(renamed)))
        .hasMessageContaining(one.definition().name());
    assertThat(tasks().find(other.id())).contains(other);
  }

  @Test
  void removesATask() {
    Task task = task(unique(), Scope.EVERYTHING);
    add(task);

    transactions().run(() -> tasks().remove(task.id()));

    assertThat(tasks().find(task.id())).isEmpty();
  }

  @Test
  void findsTheTasksOfAnAccount() {
    Task one = task(unique(), Scope.EVERYTHING);
    add(one);
    add(task(unique(), Scope.EVERYTHING));

    UUID account = one.definition().accountId();
    assertThat(transactions().call(() -> tasks().lockAll(account))).containsExactly(one);
  }

  @Test
  void pagesInTheOrderOfIds() {
    Task first = task(unique(), Scope.EVERYTHING);
    Task second = task(unique(), Scope.EVERYTHING);
    Task third = task(unique(), Scope.EVERYTHING);
    List.of(third, first, second).forEach(this::add);

    assertThat(tasks().page(TaskFilter.NONE, first.id(), 2)).containsExactly(second, third);
    assertThat(tasks().page(TaskFilter.NONE, third.id(), 2)).isEmpty();
  }

  @Test
  void listsTheTasksThatAFilterNames() {
    Task hourly = task("Shop 100%_" + UUID.randomUUID(), Scope.EVERYTHING);
    Task paused = paused(task(unique(), Scope.EVERYTHING));
    List.of(hourly, paused).forEach(this::add);

    assertThat(listed(new TaskFilter("shop 100%_", null, null, null))).contains(hourly);
    assertThat(listed(new TaskFilter("shop_100", null, null, null))).isEmpty();
    UUID account = paused.definition().accountId();
    assertThat(listed(new TaskFilter(null, account, null, null))).containsExactly(paused);
    assertThat(listed(new TaskFilter(null, account, null, true))).isEmpty();
    assertThat(listed(new TaskFilter(null, account, ScheduleKind.HOURLY, false))).hasSize(1);
    assertThat(listed(new TaskFilter(null, account, ScheduleKind.MANUAL, null))).isEmpty();
  }

  @Test
  void tellsWhichTasksAreDueInTheOrderOfTheirTimes() {
    Instant longAgo = Instant.parse("1999-01-01T00:00:00Z");
    Task second = task(unique(), Scope.EVERYTHING, longAgo.plusSeconds(1));
    Task third = task(unique(), Scope.EVERYTHING, longAgo.plusSeconds(2));
    Task first = task(unique(), Scope.EVERYTHING, longAgo);
    Task later = task(unique(), Scope.EVERYTHING, longAgo.plusSeconds(3));
    List.of(second, third, first, later).forEach(this::add);
    Instant now = longAgo.plusSeconds(2);

    assertThat(tasks().due(now, Due.NONE, 2))
        .containsExactly(new Due(first.id(), longAgo), new Due(second.id(), second.nextRunAt()));
    assertThat(tasks().due(now, new Due(second.id(), second.nextRunAt()), 2))
        .containsExactly(new Due(third.id(), third.nextRunAt()));
    List.of(first, second, third, later)
        .forEach(task -> transactions().run(() -> tasks().remove(task.id())));
  }

  @Test
  void locksATaskThatNobodyHolds() {
    Task task = task(unique(), Scope.EVERYTHING);
    add(task);

    assertThat(transactions().call(() -> tasks().lockUnlessHeld(task.id()))).contains(task);
  }

  private List<Task> listed(TaskFilter filter) {
    return tasks().page(filter, null, 200);
  }

  private static Task paused(Task task) {
    return task.redefined(task.definition().withEnabled(false), OptionalLong.empty(), NOW);
  }

  private void add(Task task) {
    transactions().run(() -> tasks().add(task));
  }

  private static Task task(String name, Scope scope) {
    return task(name, scope, null);
  }

  private static Task task(String name, Scope scope, Instant nextRunAt) {
    return new Task(Ids.next(), 1, definition(name, scope), nextRunAt, NOW, NOW);
  }

  private static TaskDefinition definition(String name, Scope scope) {
    return new TaskDefinition(
        name,
        UUID.randomUUID(),
        scope,
        new Hourly(7, ZoneId.of("Asia/Tokyo")),
        Overlap.QUEUE,
        true,
        Versions.CURRENT);
  }

  private static String unique() {
    return "task-" + UUID.randomUUID();
  }
}
