package io.certwright.emulator.admin;

import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import java.util.function.Function;

/**
 * One of the emulator's own pages.
 *
 * @param path below {@code /emulator}; a star as its end stands for one segment
 */
public record Page(String method, String path, Function<Request, Reply> handler) {

  boolean isAt(String actual) {
    if (!path.endsWith("*")) {
      return path.equals(actual);
    }
    String parent = path.substring(0, path.length() - 1);
    return actual.startsWith(parent)
        && actual.length() > parent.length()
        && actual.indexOf('/', parent.length()) < 0;
  }

  /** The segment that the star stands for. */
  static String last(Request request) {
    return request.segments().get(request.segments().size() - 1);
  }
}
