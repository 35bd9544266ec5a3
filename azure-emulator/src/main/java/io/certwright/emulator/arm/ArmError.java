package io.certwright.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import java.util.List;
import java.util.Map;

/** A refusal of Azure Resource Manager, or of a resource provider behind it. */
public final class ArmError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Map<String, String> headers;
  private final transient List<ObjectNode> details;

  public ArmError(int status, String code, String message) {
    this(status, code, message, Map.of(), List.of());
  }

  /**
   * @param headers to be sent along
   * @param details what the {@code details} of the error hold; none when empty
   */
  public ArmError(
      int status,
      String code,
      String message,
      Map<String, String> headers,
      List<ObjectNode> details) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.details = details;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  Reply reply() {
    ObjectNode body = Json.object();
    ObjectNode error = body.putObject("error").put("code", code).put("message", getMessage());
    if (!details.isEmpty()) {
      error.set("details", Json.arrayOf(details));
    }
    return Reply.json(status, body).with(headers);
  }
}
