package io.certwright.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;

/** A request that did not succeed, told by the problem document of the answer. */
public final class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  private RefusedRequest(String message, int status, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** From an answer with RFC 9457 members; what is missing is left out. */
  static RefusedRequest of(HttpRequest request, int status, JsonNode problem) {
    StringBuilder message =
        new StringBuilder(describe(request)).append(" answered ").append(status);
    append(message, ": ", problem.path("detail"));
    problem
        .path("errors")
        .forEach(
            error -> {
              append(message, "; ", error.path("pointer"));
              append(message, " ", error.path("detail"));
            });
    append(message, " (correlation id ", problem.path("correlationId"));
    return new RefusedRequest(
        message.append(problem.has("correlationId") ? ")" : "").toString(), status, null);
  }

  static RefusedRequest unanswered(HttpRequest request, Exception cause) {
    return new RefusedRequest(describe(request) + " got no answer: " + cause, 0, cause);
  }

  /** The HTTP status, or 0 if there was no answer. */
  public int status() {
    return status;
  }

  private static String describe(HttpRequest request) {
    return request.method() + " " + request.uri();
  }

  private static void append(StringBuilder message, String before, JsonNode text) {
    if (text.isTextual()) {
      message.append(before).append(text.asText());
    }
  }
}
