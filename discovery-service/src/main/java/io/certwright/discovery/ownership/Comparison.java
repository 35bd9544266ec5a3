package io.certwright.discovery.ownership;

import com.google.re2j.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One attribute against one value; it holds when any value of the attribute matches.
 *
 * @param tag the name of the tag; null for other attributes
 * @param pattern compiled from the value when the kind is REGEX; null otherwise
 */
public record Comparison(
    Attribute attribute,
    @Nullable String tag,
    MatchKind match,
    String value,
    @Nullable Pattern pattern)
    implements Condition {

  @Override
  public boolean holds(Candidate candidate, Instant now) {
    return attribute == Attribute.EXPIRATION
        ? isNotLongExpired(candidate, now)
        : values(candidate).stream().anyMatch(test());
  }

  /** What it was compared with. */
  List<String> values(Candidate candidate) {
    if (attribute == Attribute.EXPIRATION) {
      return candidate.notAfter() == null ? List.of() : List.of(candidate.notAfter().toString());
    }
    return tag == null
        ? candidate.values(attribute)
        : candidate.tag(tag).map(List::of).orElse(List.of());
  }

  private boolean isNotLongExpired(Candidate candidate, Instant now) {
    return candidate.notAfter() != null
        && candidate.notAfter().plus(Duration.ofDays(Long.parseLong(value))).isAfter(now);
  }

  private Predicate<String> test() {
    String wanted = value.toLowerCase(Locale.ROOT);
    return switch (match) {
      case EQUALS -> text -> text.toLowerCase(Locale.ROOT).equals(wanted);
      case STARTS_WITH -> text -> text.toLowerCase(Locale.ROOT).startsWith(wanted);
      case ENDS_WITH -> text -> text.toLowerCase(Locale.ROOT).endsWith(wanted);
      case CONTAINS -> text -> text.toLowerCase(Locale.ROOT).contains(wanted);
      case REGEX -> text -> pattern.matcher(text).find();
      case GREATER_THAN -> text -> false;
    };
  }
}
