package io.certwright.launcher.process;

import java.util.List;
import java.util.stream.Collectors;

/** The end of a child that nobody had asked for. */
public record UnexpectedExit(ProcessRecipe recipe, int exitCode) {

  private static final int LINES = 30;

  /** For people: who, how, and the last lines it wrote. */
  public String describe() {
    List<String> lines = LogTail.read(recipe.log(), LINES);
    String tail =
        lines.isEmpty()
            ? "It wrote nothing to " + recipe.log()
            : lines.stream()
                .map(line -> "  | " + line)
                .collect(
                    Collectors.joining(
                        System.lineSeparator(),
                        "The last lines of " + recipe.log() + ":" + System.lineSeparator(),
                        ""));
    return "%s stopped by itself with exit code %d.%n%s".formatted(recipe.name(), exitCode, tail);
  }
}
