package io.certwright.emulator.arm.graph.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.arm.ArmError;
import io.certwright.emulator.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Refusals of Azure Resource Graph, which tell the reason in their details. */
public final class GraphErrors {

  private static final String MESSAGE =
      "Please provide below info when asking for support: timestamp = %s, correlationId = %s.";

  private GraphErrors() {}

  /** The query cannot be read from this token on. */
  static ArmError parser(Token token) {
    ObjectNode place =
        detail("ParserFailure", "ParserFailure")
            .put("line", token.line())
            .put("characterPositionInLine", token.column())
            .put("token", token.text())
            .put("expectedToken", "Ǐ");
    return badRequest(List.of(invalidQuery(), place));
  }

  /** The query can be read, and makes no sense or more than the emulator knows. */
  static ArmError semantics(String message) {
    return badRequest(List.of(invalidQuery(), detail("Default", message)));
  }

  public static ArmError badRequest(String code, String message) {
    return badRequest(List.of(detail(code, message)));
  }

  public static ArmError throttled(Map<String, String> headers) {
    return new ArmError(
        429,
        "RateLimiting",
        message(),
        headers,
        List.of(
            detail(
                "RateLimiting",
                "Client application has been throttled and should not attempt to repeat the"
                    + " request until an amount of time has elapsed. Please see"
                    + " https://aka.ms/resourcegraph-throttling for help.")));
  }

  private static ArmError badRequest(List<ObjectNode> details) {
    return new ArmError(400, "BadRequest", message(), Map.of(), details);
  }

  private static ObjectNode invalidQuery() {
    return detail(
        "InvalidQuery",
        "Query is invalid. Please refer to the documentation for the Azure Resource Graph service"
            + " and fix the error before retrying.");
  }

  private static ObjectNode detail(String code, String message) {
    return Json.object().put("code", code).put("message", message);
  }

  private static String message() {
    return MESSAGE.formatted(Instant.now(), UUID.randomUUID());
  }
}
