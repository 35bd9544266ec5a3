package io.certwright.discovery.run.rest;

import io.certwright.discovery.run.RunFilter;
import io.certwright.discovery.run.RunState;
import io.certwright.platform.http.QueryReader;
import jakarta.ws.rs.QueryParam;

/** The filters of the list: a {@code @BeanParam}, of which the HTTP layer fills the fields. */
public class RunQuery {

  @QueryParam("task")
  String task;

  @QueryParam("account")
  String account;

  @QueryParam("state")
  String state;

  @QueryParam("since")
  String since;

  RunFilter read() {
    QueryReader query = new QueryReader();
    RunFilter filter =
        new RunFilter(
            query.id("task", task, "The id of a task."),
            query.id("account", account, "The id of an account."),
            query.oneOf(RunState.class, "state", state),
            query.time("since", since));
    query.throwIfAny();
    return filter;
  }
}
