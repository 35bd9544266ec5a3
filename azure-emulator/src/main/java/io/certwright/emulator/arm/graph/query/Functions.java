package io.certwright.emulator.arm.graph.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scalar functions of the Kusto language that lists of vaults need. */
final class Functions {

  private Functions() {}

  /**
   * @throws io.certwright.emulator.arm.ArmError 400 when there is no such function
   */
  static Expression call(String name, List<Expression> arguments) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "tostring" -> one(name, arguments, node -> new TextNode(Comparisons.text(node)));
      case "tolower" ->
          one(name, arguments, node -> new TextNode(text(node).toLowerCase(Locale.ROOT)));
      case "toupper" ->
          one(name, arguments, node -> new TextNode(text(node).toUpperCase(Locale.ROOT)));
      case "tobool" ->
          one(name, arguments, node -> BooleanNode.valueOf(text(node).equalsIgnoreCase("true")));
      case "toint" -> one(name, arguments, node -> new IntNode(node.asInt()));
      case "isempty" -> one(name, arguments, node -> BooleanNode.valueOf(text(node).isEmpty()));
      case "isnotempty" -> one(name, arguments, node -> BooleanNode.valueOf(!text(node).isEmpty()));
      case "isnull" ->
          one(name, arguments, node -> BooleanNode.valueOf(Comparisons.isNothing(node)));
      case "isnotnull" ->
          one(name, arguments, node -> BooleanNode.valueOf(!Comparisons.isNothing(node)));
      case "array_length" ->
          one(
              name,
              arguments,
              node -> node.isArray() ? new IntNode(node.size()) : MissingNode.getInstance());
      case "not" ->
          one(name, arguments, node -> BooleanNode.valueOf(!text(node).equalsIgnoreCase("true")));
      case "strcat" ->
          row ->
              new TextNode(
                  arguments.stream()
                      .map(argument -> text(argument.of(row)))
                      .collect(Collectors.joining()));
      default -> throw GraphErrors.semantics("Unknown function: '%s'.".formatted(name));
    };
  }

  private static Expression one(
      String name, List<Expression> arguments, Function<JsonNode, JsonNode> function) {
    if (arguments.size() != 1) {
      throw GraphErrors.semantics("%s(): function expects 1 argument(s).".formatted(name));
    }
    return row -> function.apply(arguments.get(0).of(row));
  }

  private static String text(JsonNode node) {
    return Comparisons.text(node);
  }
}
