package io.certwright.emulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a fault does to a call. */
public sealed interface Effect {

  /** Nothing but the delay of the rule. */
  record Slow() implements Effect {}

  /** The connection is reset before anything was done. */
  record Reset() implements Effect {}

  /** The work is done and the connection is reset: the client cannot know. */
  record LoseAnswer() implements Effect {}

  /** The work is done; half of the body that {@code Content-Length} promises is sent. */
  record Truncate() implements Effect {}

  /**
   * Another answer than that of the service, which is not asked.
   *
   * @param code null for the one that fits the status
   * @param innerCode null for none
   * @param message null for a plain one
   * @param body sent as it is, a string as text; null for an error as the service words it
   * @param headers added to those of an error, such as {@code Retry-After}
   */
  record Answer(
      int status,
      String code,
      String innerCode,
      String message,
      JsonNode body,
      Map<String, String> headers)
      implements Effect {

    public static Answer status(int status) {
      return new Answer(status, null, null, null, null, Map.of());
    }
  }
}
