package io.certwright.discovery.ownership;

import io.certwright.platform.problem.FieldErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition as it is written down: one of {@code all}, {@code any}, {@code not}, or an attribute
 * with what it is compared to.
 *
 * @param tag the name of the tag when the attribute is TAG
 */
public record ConditionText(
    @Nullable List<ConditionText> all,
    @Nullable List<ConditionText> any,
    @Nullable ConditionText not,
    @Nullable Attribute attribute,
    @Nullable String tag,
    @Nullable MatchKind match,
    @Nullable String value) {

  private static final int DEPTH = 8;
  private static final int WIDTH = 100;

  /** Holds for every certificate. */
  public static final ConditionText ALWAYS =
      new ConditionText(List.of(), null, null, null, null, null, null);

  /** What is wrong is noted, and then what is returned is of no use. */
  Condition read(String pointer, FieldErrors errors) {
    return read(pointer, DEPTH, errors);
  }

  private Condition read(String pointer, int depth, FieldErrors errors) {
    long kinds = Stream.of(all, any, not, attribute).filter(Objects::nonNull).count();
    if (kinds != 1 || depth == 0) {
      errors.require(
          false,
          pointer,
          depth == 0
              ? "At most " + DEPTH + " conditions within each other."
              : "Exactly one of all, any, not and attribute.");
      return new Condition.All(List.of());
    }
    if (all != null) {
      return new Condition.All(readAll(all, pointer + "/all", depth, errors));
    }
    if (any != null) {
      return new Condition.Any(readAll(any, pointer + "/any", depth, errors));
    }
    return not != null
        ? new Condition.Not(not.read(pointer + "/not", depth - 1, errors))
        : ComparisonReader.read(this, pointer, errors);
  }

  private static List<Condition> readAll(
      List<ConditionText> texts, String pointer, int depth, FieldErrors errors) {
    List<Condition> conditions = new ArrayList<>();
    errors.require(texts.size() <= WIDTH, pointer, "At most " + WIDTH + " conditions.");
    for (int index = 0; index < Math.min(texts.size(), WIDTH); index++) {
      ConditionText text = texts.get(index);
      String place = pointer + "/" + index;
      if (text == null) {
        errors.require(false, place, "A condition.");
      } else {
        conditions.add(text.read(place, depth - 1, errors));
      }
    }
    return conditions;
  }
}
