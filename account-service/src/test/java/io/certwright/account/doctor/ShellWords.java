package io.certwright.account.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command line as a POSIX shell takes it apart.
 *
 * @param words the command itself
 * @param options with what follows each
 */
record ShellWords(String words, Map<String, List<String>> options) {

  static ShellWords of(String line) {
    List<String> command = new ArrayList<>();
    Map<String, List<String>> options = new LinkedHashMap<>();
    List<String> values = command;
    for (String word : split(line)) {
      if (word.startsWith("--")) {
        values = new ArrayList<>();
        options.put(word, values);
      } else {
        values.add(word);
      }
    }
    return new ShellWords(String.join(" ", command), options);
  }

  List<String> all(String option) {
    List<String> values = options.get(option);
    if (values == null) {
      throw new AssertionError(option + " is missing of " + words + " " + options);
    }
    return values;
  }

  String one(String option) {
    List<String> values = all(option);
    if (values.size() != 1) {
      throw new AssertionError(option + " wants one value, not " + values);
    }
    return values.get(0);
  }

  /** Nothing but plain words and single quotes: all else a shell would act upon. */
  private static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    boolean quoted = false;
    for (char next : line.toCharArray()) {
      if (next == '\'') {
        quoted = !quoted;
        word = word == null ? new StringBuilder() : word;
      } else if (next == ' ' && !quoted) {
        words.add(word.toString());
        word = null;
      } else {
        if (!quoted && "$`\"\\;&|<>(){}*?[]~#!\n".indexOf(next) >= 0) {
          throw new AssertionError("A shell acts upon " + next + " in: " + line);
        }
        word = (word == null ? new StringBuilder() : word).append(next);
      }
    }
    words.add(word.toString());
    return words;
  }
}
