package io.certwright.emulator.arm.graph.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * The operators of the Kusto language that compare two values. Words compare without regard to
 * case, {@code ==} with it.
 *
 * @see <a href="https://learn.microsoft.com/kusto/query/datatypes-string-operators">String
 *     operators</a>
 */
final class Comparisons {

  private Comparisons() {}

  static Optional<BiPredicate<JsonNode, JsonNode>> named(String operator) {
    String lower = operator.toLowerCase(Locale.ROOT);
    if (lower.startsWith("!") && !lower.equals("!=") && !lower.equals("!~")) {
      return positive(lower.substring(1)).map(BiPredicate::negate);
    }
    return positive(lower);
  }

  static Expression in(Expression left, List<Expression> values, boolean anyCase, boolean negated) {
    return row -> {
      JsonNode value = left.of(row);
      boolean found =
          values.stream()
              .map(one -> one.of(row))
              .anyMatch(one -> anyCase ? equalsAnyCase(value, one) : equal(value, one));
      return BooleanNode.valueOf(found != negated);
    };
  }

  /** Numbers by value, all else by text; rows without a value come first when ascending. */
  static int compare(JsonNode left, JsonNode right) {
    if (isNothing(left) || isNothing(right)) {
      return Boolean.compare(isNothing(right), isNothing(left));
    }
    return left.isNumber() && right.isNumber()
        ? Double.compare(left.doubleValue(), right.doubleValue())
        : text(left).compareTo(text(right));
  }

  static boolean isNothing(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  static String text(JsonNode node) {
    return node.isContainerNode() ? node.toString() : isNothing(node) ? "" : node.asText();
  }

  private static Optional<BiPredicate<JsonNode, JsonNode>> positive(String operator) {
    return Optional.ofNullable(
        switch (operator) {
          case "==" -> Comparisons::equal;
          case "!=" -> (left, right) -> !equal(left, right);
          case "=~" -> Comparisons::equalsAnyCase;
          case "!~" -> (left, right) -> !equalsAnyCase(left, right);
          case "<" -> (left, right) -> compare(left, right) < 0;
          case "<=" -> (left, right) -> compare(left, right) <= 0;
          case ">" -> (left, right) -> compare(left, right) > 0;
          case ">=" -> (left, right) -> compare(left, right) >= 0;
          case "contains" -> (left, right) -> lower(left).contains(lower(right));
          case "startswith" -> (left, right) -> lower(left).startsWith(lower(right));
          case "endswith" -> (left, right) -> lower(left).endsWith(lower(right));
          case "has" -> Comparisons::has;
          default -> null;
        });
  }

  private static boolean equal(JsonNode left, JsonNode right) {
    return left.isBoolean() || right.isBoolean()
        ? equalsAnyCase(left, right)
        : text(left).equals(text(right));
  }

  private static boolean equalsAnyCase(JsonNode left, JsonNode right) {
    return text(left).equalsIgnoreCase(text(right));
  }

  /** Whether the text holds the term as a whole word. */
  private static boolean has(JsonNode left, JsonNode right) {
    String term = Pattern.quote(text(right));
    return Pattern.compile("(?<![A-Za-z0-9])" + term + "(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE)
        .matcher(text(left))
        .find();
  }

  private static String lower(JsonNode node) {
    return text(node).toLowerCase(Locale.ROOT);
  }
}
