package io.certwright.emulator.arm.graph.query;

import io.certwright.emulator.arm.graph.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a query, read one after the other. */
final class Tokens {

  private static final Pattern NEXT =
      Pattern.compile(
          "(?<space>\\s+|//[^\\n]*)"
              + "|(?<string>'(?:[^'\\\\\\n]|\\\\.)*+'|\"(?:[^\"\\\\\\n]|\\\\.)*+\")"
              + "|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<word>!?(?:project-away|project-keep|[A-Za-z_$][A-Za-z0-9_]*~?))"
              + "|(?<symbol>=~|!~|==|!=|<=|>=|[|=<>(),.\\[\\]])",
          Pattern.DOTALL);

  private final List<Token> all = new ArrayList<>();
  private int position;
  private int line = 1;
  private int lineStart;

  /**
   * @throws io.certwright.emulator.arm.ArmError 400 when the query has a character of no word
   */
  Tokens(String query) {
    Matcher matcher = NEXT.matcher(query);
    int offset = 0;
    while (offset < query.length()) {
      if (!matcher.find(offset) || matcher.start() != offset) {
        throw GraphErrors.parser(token(Kind.SYMBOL, query.substring(offset, offset + 1), offset));
      }
      add(matcher, offset);
      pass(query, offset, matcher.end());
      offset = matcher.end();
    }
    all.add(token(Kind.END, "<EOF>", query.length()));
  }

  Token peek() {
    return all.get(position);
  }

  /** How many tokens were taken so far. */
  int taken() {
    return position;
  }

  Token next() {
    Token token = all.get(position);
    position = Math.min(position + 1, all.size() - 1);
    return token;
  }

  /** Takes the next token when it is this one. */
  boolean take(String symbolOrWord) {
    boolean found = peek().is(symbolOrWord);
    if (found) {
      next();
    }
    return found;
  }

  void require(String symbolOrWord) {
    if (!take(symbolOrWord)) {
      throw GraphErrors.parser(peek());
    }
  }

  String word() {
    if (peek().kind() != Kind.WORD) {
      throw GraphErrors.parser(peek());
    }
    return next().text();
  }

  int number() {
    if (peek().kind() != Kind.NUMBER || peek().text().indexOf('.') >= 0) {
      throw GraphErrors.parser(peek());
    }
    return integer(next());
  }

  /**
   * @throws io.certwright.emulator.arm.ArmError 400 when the number is too large
   */
  static int integer(Token token) {
    try {
      return Integer.parseInt(token.text());
    } catch (NumberFormatException tooLarge) {
      throw GraphErrors.parser(token);
    }
  }

  /** The words and keys that were read from this token on. */
  List<String> since(Token first) {
    return all.subList(all.indexOf(first), position).stream()
        .filter(token -> token.kind() != Kind.SYMBOL || token.is("("))
        .map(Token::text)
        .toList();
  }

  private void add(Matcher matcher, int offset) {
    if (matcher.group("string") != null) {
      String quoted = matcher.group("string");
      String text = quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1");
      all.add(token(Kind.STRING, text, offset));
    } else if (matcher.group("number") != null) {
      all.add(token(Kind.NUMBER, matcher.group(), offset));
    } else if (matcher.group("word") != null) {
      all.add(token(Kind.WORD, matcher.group(), offset));
    } else if (matcher.group("symbol") != null) {
      all.add(token(Kind.SYMBOL, matcher.group(), offset));
    }
  }

  private Token token(Kind kind, String text, int offset) {
    return new Token(kind, text, line, offset - lineStart);
  }

  private void pass(String query, int from, int to) {
    for (int offset = from; offset < to; offset++) {
      if (query.charAt(offset) == '\n') {
        line++;
        lineStart = offset + 1;
      }
    }
  }
}
