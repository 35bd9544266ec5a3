package io.certwright.emulator.arm.graph.query;

/**
 * A word of a query.
 *
 * @param text as written; of a string, what is between its quotation marks
 * @param column counted from 0
 */
record Token(Kind kind, String text, int line, int column) {

  enum Kind {
    WORD,
    STRING,
    NUMBER,
    SYMBOL,
    END
  }

  boolean is(String symbolOrWord) {
    return kind != Kind.STRING && text.equalsIgnoreCase(symbolOrWord);
  }
}
