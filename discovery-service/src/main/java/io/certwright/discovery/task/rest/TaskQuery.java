package io.certwright.discovery.task.rest;

import io.certwright.discovery.calendar.ScheduleKind;
import io.certwright.discovery.task.TaskFilter;
import io.certwright.platform.http.QueryReader;
import jakarta.ws.rs.QueryParam;

/** The filters of the list: a {@code @BeanParam}, of which the HTTP layer fills the fields. */
public class TaskQuery {

  @QueryParam("text")
  String text;

  @QueryParam("account")
  String account;

  @QueryParam("schedule")
  String schedule;

  @QueryParam("enabled")
  String enabled;

  TaskFilter read() {
    QueryReader query = new QueryReader();
    TaskFilter filter =
        new TaskFilter(
            query.words("text", text, 256),
            query.id("account", account, "The id of an account."),
            query.oneOf(ScheduleKind.class, "schedule", schedule),
            query.flag("enabled", enabled));
    query.throwIfAny();
    return filter;
  }
}
