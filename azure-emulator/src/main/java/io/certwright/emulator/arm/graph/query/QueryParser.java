package io.certwright.emulator.arm.graph.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.arm.graph.query.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads the part of the Kusto language that lists resources: {@code where}, {@code project}, {@code
 * project-away}, {@code extend}, {@code order by}, {@code take}, {@code top}, {@code count}, {@code
 * distinct} and {@code summarize count() by}.
 *
 * @see <a
 *     href="https://learn.microsoft.com/azure/governance/resource-graph/concepts/query-language">
 *     Query language of Azure Resource Graph</a>
 */
public final class QueryParser {

  private final Tokens tokens;
  private final ExpressionParser expressions;

  private QueryParser(Tokens tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionParser(tokens);
  }

  /**
   * @throws io.certwright.emulator.arm.ArmError 400 naming the first token that makes no sense
   */
  public static Query parse(String text) {
    return new QueryParser(new Tokens(text)).query();
  }

  private Query query() {
    String table = "resources";
    List<UnaryOperator<List<ObjectNode>>> steps = new ArrayList<>();
    if (!isOperator(tokens.peek())) {
      table = tokens.word().toLowerCase(Locale.ROOT);
    } else {
      steps.add(step());
    }
    while (tokens.peek().kind() != Kind.END) {
      tokens.require("|");
      steps.add(step());
    }
    return new Query(table, List.copyOf(steps));
  }

  /** A query may begin with an operator: then it is about resources. */
  private static boolean isOperator(Token token) {
    return token.is("where") || token.is("project") || token.is("summarize");
  }

  private UnaryOperator<List<ObjectNode>> step() {
    Token operator = tokens.peek();
    return switch (tokens.word().toLowerCase(Locale.ROOT)) {
      case "where" -> Steps.where(condition());
      case "project" -> Steps.project(columns());
      case "project-away" -> Steps.projectAway(columns().keySet());
      case "extend" -> Steps.extend(columns());
      case "distinct" -> Steps.distinct(columns());
      case "take", "limit" -> Steps.take(tokens.number());
      case "count" -> Steps.count();
      case "order", "sort" -> {
        tokens.require("by");
        yield Steps.order(orderings());
      }
      case "top" -> {
        int most = tokens.number();
        tokens.require("by");
        UnaryOperator<List<ObjectNode>> ordered = Steps.order(orderings());
        yield rows -> Steps.take(most).apply(ordered.apply(rows));
      }
      case "summarize" -> summarize();
      default -> throw GraphErrors.parser(operator);
    };
  }

  /** A column alone is none: something must be asked of it. */
  private Expression condition() {
    Token first = tokens.peek();
    int before = tokens.taken();
    Expression condition = expressions.parse();
    boolean alone = tokens.taken() == before + 1;
    if (alone && !first.is("true") && !first.is("false")) {
      throw GraphErrors.parser(tokens.peek());
    }
    return condition;
  }

  private UnaryOperator<List<ObjectNode>> summarize() {
    String name = "count_";
    Token first = tokens.next();
    if (tokens.take("=")) {
      name = first.text();
      first = tokens.next();
    }
    if (!first.is("count")) {
      throw GraphErrors.parser(first);
    }
    tokens.require("(");
    tokens.require(")");
    Map<String, Expression> by = tokens.take("by") ? columns() : Map.of();
    return Steps.countBy(name, by);
  }

  /** Columns with their names: {@code a}, {@code b = c.d}, {@code properties.x}. */
  private Map<String, Expression> columns() {
    Map<String, Expression> columns = new LinkedHashMap<>();
    do {
      Token first = tokens.peek();
      if (first.kind() != Kind.WORD) {
        throw GraphErrors.parser(first);
      }
      Expression expression = expressions.parse();
      String name = first.text();
      if (tokens.take("=")) {
        expression = expressions.parse();
      } else {
        name = nameOf(first, columns.size());
      }
      columns.put(name, expression);
    } while (tokens.take(","));
    return columns;
  }

  /** {@code properties.sku.name} becomes {@code properties_sku_name}. */
  private String nameOf(Token first, int index) {
    List<String> parts = tokens.since(first);
    return parts.contains("(") ? "Column" + (index + 1) : String.join("_", parts);
  }

  private Comparator<ObjectNode> orderings() {
    Comparator<ObjectNode> all = null;
    do {
      Expression by = expressions.parse();
      Comparator<ObjectNode> one =
          Comparator.comparing(by::of, (left, right) -> Comparisons.compare(left, right));
      boolean ascending = tokens.take("asc");
      if (!ascending) {
        tokens.take("desc");
        one = one.reversed();
      }
      all = all == null ? one : all.thenComparing(one);
    } while (tokens.take(","));
    return all;
  }
}
