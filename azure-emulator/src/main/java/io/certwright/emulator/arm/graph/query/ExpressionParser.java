package io.certwright.emulator.arm.graph.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.certwright.emulator.arm.graph.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Reads expressions: {@code or} binds least, then {@code and}, then comparisons. */
final class ExpressionParser {

  private static final int DEEPEST = 100;

  private final Tokens tokens;
  private int depth;

  ExpressionParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * @throws io.certwright.emulator.arm.ArmError 400 where it makes no sense or is nested too deeply
   */
  Expression parse() {
    if (depth == DEEPEST) {
      throw GraphErrors.semantics("The query is nested more than %d deep.".formatted(DEEPEST));
    }
    depth++;
    Expression parsed = disjunction();
    depth--;
    return parsed;
  }

  private Expression disjunction() {
    Expression left = conjunction();
    while (tokens.take("or")) {
      Expression before = left;
      Expression right = conjunction();
      left = row -> BooleanNode.valueOf(before.holds(row) || right.holds(row));
    }
    return left;
  }

  private Expression conjunction() {
    Expression left = comparison();
    while (tokens.take("and")) {
      Expression before = left;
      Expression right = comparison();
      left = row -> BooleanNode.valueOf(before.holds(row) && right.holds(row));
    }
    return left;
  }

  private Expression comparison() {
    Expression left = value();
    Token operator = tokens.peek();
    if (operator.kind() != Kind.WORD && operator.kind() != Kind.SYMBOL) {
      return left;
    }
    for (String in : List.of("in", "in~", "!in", "!in~")) {
      if (tokens.take(in)) {
        return Comparisons.in(left, list(), in.endsWith("~"), in.startsWith("!"));
      }
    }
    Optional<BiPredicate<JsonNode, JsonNode>> test = Comparisons.named(operator.text());
    if (test.isEmpty()) {
      return left;
    }
    tokens.next();
    Expression right = value();
    return row -> BooleanNode.valueOf(test.get().test(left.of(row), right.of(row)));
  }

  private Expression value() {
    Token token = tokens.next();
    return switch (token.kind()) {
      case STRING -> constant(new TextNode(token.text()));
      case NUMBER -> constant(number(token));
      case WORD -> named(token);
      default -> {
        if (!token.is("(")) {
          throw GraphErrors.parser(token);
        }
        Expression inner = parse();
        tokens.require(")");
        yield inner;
      }
    };
  }

  private Expression named(Token word) {
    if (word.is("true") || word.is("false")) {
      return constant(BooleanNode.valueOf(word.is("true")));
    }
    if (tokens.peek().is("(")) {
      return Functions.call(word.text(), list());
    }
    return path(row -> row.path(word.text()));
  }

  /** What follows a column: fields by point or in brackets, elements by their index. */
  private Expression path(Expression column) {
    Expression path = column;
    while (true) {
      Expression outer = path;
      if (tokens.take(".")) {
        String field = tokens.word();
        path = row -> outer.of(row).path(field);
      } else if (tokens.take("[")) {
        Token key = tokens.next();
        if (key.kind() == Kind.STRING) {
          path = row -> outer.of(row).path(key.text());
        } else if (key.kind() == Kind.NUMBER) {
          int index = Tokens.integer(key);
          path = row -> outer.of(row).path(index);
        } else {
          throw GraphErrors.parser(key);
        }
        tokens.require("]");
      } else {
        return path;
      }
    }
  }

  private List<Expression> list() {
    List<Expression> values = new ArrayList<>();
    tokens.require("(");
    while (!tokens.peek().is(")")) {
      if (!values.isEmpty()) {
        tokens.require(",");
      }
      values.add(parse());
    }
    tokens.require(")");
    return values;
  }

  private static JsonNode number(Token token) {
    return token.text().indexOf('.') < 0
        ? new IntNode(Tokens.integer(token))
        : new DoubleNode(Double.parseDouble(token.text()));
  }

  private static Expression constant(JsonNode value) {
    return row -> value;
  }
}
