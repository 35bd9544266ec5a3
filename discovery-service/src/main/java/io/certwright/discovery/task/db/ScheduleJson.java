package io.certwright.discovery.task.db;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.certwright.discovery.calendar.Schedule;
import io.certwright.discovery.calendar.ScheduleText;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldErrors;
import jakarta.inject.Singleton;

/** The column {@code task.schedule_text}. */
@Singleton
public class ScheduleJson {

  private static final JsonInclude.Value PRESENT =
      JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);

  private final ObjectMapper json = JsonMapper.builder().defaultPropertyInclusion(PRESENT).build();

  public String write(Schedule schedule) {
    try {
      return json.writeValueAsString(schedule.text());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A schedule cannot be written as JSON", e);
    }
  }

  /** As when it was asked for, except that now nobody could mend what is wrong with it. */
  public Schedule read(String column) {
    try {
      FieldErrors errors = new FieldErrors();
      Schedule schedule = json.readValue(column, ScheduleText.class).read(errors);
      errors.throwIfAny();
      return schedule;
    } catch (JsonProcessingException | Failure e) {
      throw new IllegalStateException("A schedule that we wrote cannot be read: " + column, e);
    }
  }
}
