package io.certwright.discovery.task.rest;

import io.certwright.discovery.calendar.ScheduleKind;
import io.certwright.discovery.task.TaskFilter;
import io.certwright.platform.problem.FieldErrors;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The filters of the list: a {@code @BeanParam}, of which the HTTP layer fills the fields. */
public class TaskQuery {

  private static final Pattern WORDS = Pattern.compile("\\P{Cntrl}{1,256}");
  private static final Pattern UUID_TEXT =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  @QueryParam("text")
  String text;

  @QueryParam("account")
  String account;

  @QueryParam("schedule")
  String schedule;

  @QueryParam("enabled")
  String enabled;

  TaskFilter read() {
    FieldErrors errors = new FieldErrors();
    TaskFilter filter =
        new TaskFilter(
            value("?text", text, TaskQuery::words, "1 to 256 characters.", errors),
            value("?account", account, TaskQuery::uuid, "The id of an account.", errors),
            value(
                "?schedule",
                schedule,
                TaskQuery::kind,
                "One of " + Arrays.toString(ScheduleKind.values()) + ".",
                errors),
            value("?enabled", enabled, TaskQuery::flag, "true or false.", errors));
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

  private static Optional<String> words(String text) {
    return Optional.of(text).filter(words -> WORDS.matcher(words).matches());
  }

  private static Optional<UUID> uuid(String text) {
    return Optional.of(text).filter(id -> UUID_TEXT.matcher(id).matches()).map(UUID::fromString);
  }

  private static Optional<ScheduleKind> kind(String text) {
    return Arrays.stream(ScheduleKind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst();
  }

  private static Optional<Boolean> flag(String text) {
    return "true".equals(text) || "false".equals(text)
        ? Optional.of(Boolean.valueOf(text))
        : Optional.empty();
  }
}
