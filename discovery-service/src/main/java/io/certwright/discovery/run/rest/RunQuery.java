package io.certwright.discovery.run.rest;

import io.certwright.discovery.run.RunFilter;
import io.certwright.discovery.run.RunState;
import io.certwright.platform.problem.FieldErrors;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
    FieldErrors errors = new FieldErrors();
    RunFilter filter =
        new RunFilter(
            value("?task", task, RunQuery::id, "The id of a task.", errors),
            value("?account", account, RunQuery::id, "The id of an account.", errors),
            value(
                "?state",
                state,
                RunQuery::state,
                "One of " + Arrays.toString(RunState.values()) + ".",
                errors),
            value("?since", since, RunQuery::time, "A time, as 2026-11-24T08:00:00Z.", errors));
    errors.throwIfAny();
    return filter;
  }

  private static <T> @Nullable T value(
      String name,
      @Nullable String text,
      Function<String, Optional<T>> reading,
      String expected,
      FieldErrors errors) {
    Optional<T> value = Optional.ofNullable(text).flatMap(reading);
    errors.require(text == null || value.isPresent(), name, expected);
    return value.orElse(null);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static Optional<RunState> state(String text) {
    return Arrays.stream(RunState.values()).filter(one -> one.name().equals(text)).findFirst();
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }
}
