package io.certwright.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.launcher.story.StoryReport;
import java.io.PrintWriter;

/**
 * What the command says. People read all of it on standard output; with {@code --json} standard
 * output is for scripts, and the progress goes to standard error.
 */
final class Console {

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;

  Console(PrintWriter out, PrintWriter err, boolean json) {
    this.out = out;
    this.err = err;
    this.json = json;
  }

  /** A line of progress. */
  void say(String line) {
    print(json ? err : out, line);
  }

  /** What went wrong and what to do. */
  void complain(String message) {
    print(err, message);
  }

  /** The report, as one line of JSON, if scripts are listening. */
  void report(StoryReport report) {
    if (json) {
      print(out, write(report));
    }
  }

  private static String write(StoryReport report) {
    try {
      return new ObjectMapper().writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void print(PrintWriter writer, String line) {
    writer.println(line);
    writer.flush();
  }
}
