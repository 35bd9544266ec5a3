package io.certwright.emulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.keyvault.VaultHeaders;
import io.certwright.emulator.tenant.Tenants;
import java.util.Map;
import java.util.UUID;

/** An answer that no service gave, in the shape that the called service would have given it. */
public final class FaultReply {

  private static final Map<Integer, String> CODES =
      Map.of(
          400, "BadParameter",
          401, "Unauthorized",
          403, "Forbidden",
          404, "NotFound",
          409, "Conflict",
          429, "Throttled",
          500, "InternalServerError",
          502, "BadGateway",
          503, "ServiceUnavailable",
          504, "GatewayTimeout");
  private static final int TRANSIENT = 90033;
  private static final int TOO_MANY = 90055;

  private final Tenants tenants;

  public FaultReply(Tenants tenants) {
    this.tenants = tenants;
  }

  public Reply of(Request request, Effect.Answer answer) {
    return body(request, answer).with(headers(request)).with(answer.headers());
  }

  private static Reply body(Request request, Effect.Answer answer) {
    JsonNode body = answer.body();
    if (body != null && body.isTextual()) {
      return Reply.text(answer.status(), "text/plain; charset=utf-8", body.textValue());
    }
    if (body != null) {
      return Reply.json(answer.status(), body);
    }
    if (answer.status() < 400) {
      return Reply.empty(answer.status());
    }
    boolean entra = AzureCloud.ofLoginHost(request.host()).isPresent();
    return Reply.json(answer.status(), entra ? entraError(answer) : error(answer));
  }

  private static ObjectNode error(Effect.Answer answer) {
    ObjectNode body = Json.object();
    String code = orElse(answer.code(), CODES.getOrDefault(answer.status(), "Error"));
    ObjectNode error =
        body.putObject("error")
            .put("code", code)
            .put("message", orElse(answer.message(), "A fault that was asked for."));
    if (answer.innerCode() != null) {
      error.putObject("innererror").put("code", answer.innerCode());
    }
    return body;
  }

  private static ObjectNode entraError(Effect.Answer answer) {
    String trace = UUID.randomUUID().toString();
    boolean throttled = answer.status() == 429;
    int code = throttled ? TOO_MANY : TRANSIENT;
    String text =
        throttled
            ? "There are too many incoming requests."
            : "A transient error has occurred. Please try again.";
    ObjectNode body =
        Json.object()
            .put("error", orElse(answer.code(), "temporarily_unavailable"))
            .put(
                "error_description",
                orElse(answer.message(), "AADSTS%d: %s".formatted(code, text)));
    body.putArray("error_codes").add(code);
    return body.put("trace_id", trace).put("correlation_id", trace);
  }

  private Map<String, String> headers(Request request) {
    return tenants
        .vaultAt(request.host())
        .map(vault -> VaultHeaders.of(request, vault))
        .orElseGet(() -> Map.of("x-ms-request-id", UUID.randomUUID().toString()));
  }

  private static String orElse(String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
