package io.certwright.emulator.fault;

import io.certwright.emulator.fault.Match.Aspect;
import io.certwright.emulator.http.BadField;
import io.certwright.emulator.http.JsonFields;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Reads rules for faults. */
public final class FaultReader {

  private static final Duration LONGEST = Duration.ofHours(1);

  private FaultReader() {}

  /**
   * @throws BadField naming the place of the first value that makes no sense
   */
  public static FaultRule read(byte[] json) {
    JsonFields rule = JsonFields.of(json).allowing("match", "effect", "times", "share", "seed");
    JsonFields effect = rule.object("effect").orElseThrow(() -> rule.bad("effect", "is required"));
    return new FaultRule(
        rule.object("match").map(FaultReader::match).orElse(Match.all()),
        effect(effect),
        delay(effect),
        rule.integer("times", 1, Long.MAX_VALUE).orElse(null),
        rule.number("share", 0, 1).orElse(1.0),
        rule.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0L));
  }

  private static Match match(JsonFields fields) {
    Match match = Match.all();
    fields.allowing("host", "vault", "operation", "method", "path");
    for (Map.Entry<String, String> pattern : fields.texts().entrySet()) {
      match =
          match.and(Aspect.valueOf(pattern.getKey().toUpperCase(Locale.ROOT)), pattern.getValue());
    }
    return match;
  }

  private static Effect effect(JsonFields fields) {
    String type = fields.text("type").orElseThrow(() -> fields.bad("type", "is required"));
    if (type.equals("answer")) {
      return answer(fields);
    }
    fields.allowing("type", "delay");
    return switch (type) {
      case "delay" -> {
        fields.duration("delay").orElseThrow(() -> fields.bad("delay", "is required"));
        yield new Effect.Slow();
      }
      case "reset" -> new Effect.Reset();
      case "truncate" -> new Effect.Truncate();
      case "loseAnswer" -> new Effect.LoseAnswer();
      default ->
          throw fields.bad(
              "type", "'%s' is not answer, delay, reset, truncate or loseAnswer".formatted(type));
    };
  }

  private static Effect.Answer answer(JsonFields fields) {
    fields.allowing("type", "delay", "status", "code", "innerCode", "message", "body", "headers");
    if (fields.has("body") && (fields.has("code") || fields.has("message"))) {
      throw fields.bad("body", "excludes code and message, which make a body");
    }
    return new Effect.Answer(
        fields
            .integer("status", 200, 599)
            .orElseThrow(() -> fields.bad("status", "is required"))
            .intValue(),
        fields.text("code").orElse(null),
        fields.text("innerCode").orElse(null),
        fields.text("message").orElse(null),
        fields.any("body").orElse(null),
        fields.object("headers").map(FaultReader::headers).orElse(Map.of()));
  }

  private static Map<String, String> headers(JsonFields fields) {
    Map<String, String> headers = fields.texts();
    headers.forEach(
        (name, value) -> {
          if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") || !value.matches("[\\x20-\\x7e]*")) {
            throw fields.bad(name, "is not a header");
          }
        });
    return headers;
  }

  private static Duration delay(JsonFields effect) {
    return effect
        .duration("delay")
        .map(
            delay -> {
              if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
                throw effect.bad("delay", "is not between 0 and 1h");
              }
              return delay;
            })
        .orElse(Duration.ZERO);
  }
}
