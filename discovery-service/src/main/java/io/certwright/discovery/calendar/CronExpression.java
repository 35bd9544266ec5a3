package io.certwright.discovery.calendar;

import com.cronutils.model.Cron;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.field.CronFieldName;
import com.cronutils.model.field.expression.Always;
import com.cronutils.model.field.expression.On;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Five fields as of Unix (minute, hour, day of month, month, day of week), or six of which the
 * first is the second: one number, so that nothing occurs twice a minute. When both days are given,
 * either is enough (crontab(5)).
 */
public final class CronExpression {

  private static final int MAX_LENGTH = 256;
  private static final CronParser FIVE = new CronParser(fields(false));
  private static final CronParser SIX = new CronParser(fields(true));

  private final String text;
  private final Cron cron;
  private final ExecutionTime times;

  private CronExpression(String text, Cron cron) {
    this.text = text;
    this.cron = cron;
    this.times = ExecutionTime.forCron(cron);
  }

  /**
   * @throws IllegalArgumentException in words for whoever wrote it
   */
  public static CronExpression parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("At most " + MAX_LENGTH + " characters.");
    }
    String[] fields = text.strip().split("\\s+");
    if (fields.length != 5 && fields.length != 6) {
      throw new IllegalArgumentException(
          "Five fields (minute, hour, day of month, month, day of week), or six with the second"
              + " first.");
    }
    String plain = String.join(" ", fields);
    Cron cron = parse(fields.length == 5 ? FIVE : SIX, plain);
    if (fields.length == 6 && !(expression(cron, CronFieldName.SECOND) instanceof On)) {
      throw new IllegalArgumentException("The second is one number from 0 to 59.");
    }
    return new CronExpression(plain, cron);
  }

  /** The library stumbles over some texts where it should refuse them. */
  private static Cron parse(CronParser parser, String text) {
    try {
      return parser.parse(text);
    } catch (IllegalArgumentException refusal) {
      throw refusal;
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("This is no cron expression.", e);
    }
  }

  boolean isEveryHour() {
    return expression(cron, CronFieldName.HOUR) instanceof Always;
  }

  /** The first matching time that is not earlier; empty when there is none. */
  Optional<LocalDateTime> timeFrom(LocalDateTime earliest) {
    LocalDateTime second = earliest.truncatedTo(ChronoUnit.SECONDS);
    LocalDateTime before = second.isEqual(earliest) ? second.minusSeconds(1) : second;
    return times.nextExecution(before.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
  }

  private static Object expression(Cron cron, CronFieldName field) {
    return cron.retrieve(field).getExpression();
  }

  private static CronDefinition fields(boolean withSecond) {
    CronDefinitionBuilder builder = CronDefinitionBuilder.defineCron();
    if (withSecond) {
      builder.withSeconds().withStrictRange().and();
    }
    return builder
        .withMinutes()
        .withStrictRange()
        .and()
        .withHours()
        .withStrictRange()
        .and()
        .withDayOfMonth()
        .withStrictRange()
        .and()
        .withMonth()
        .withStrictRange()
        .and()
        .withDayOfWeek()
        .withValidRange(0, 7)
        .withMondayDoWValue(1)
        .withIntMapping(7, 0)
        .withStrictRange()
        .and()
        .instance();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CronExpression expression && text.equals(expression.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
