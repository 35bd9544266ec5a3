package io.certwright.emulator.imds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;

/** A refusal of a managed identity endpoint. */
final class ImdsError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String error;

  private ImdsError(String error, String description) {
    super(description);
    this.error = error;
  }

  static ImdsError invalidRequest(String description) {
    return new ImdsError("invalid_request", description);
  }

  static ImdsError invalidResource(String resource, String tenant) {
    return new ImdsError(
        "invalid_resource",
        ("AADSTS500011: The resource principal named %s was not found in the tenant named %s. This"
                + " can happen if the application has not been installed by the administrator of"
                + " the tenant or consented to by any user in the tenant. You might have sent your"
                + " authentication request to the wrong tenant.")
            .formatted(resource, tenant));
  }

  ObjectNode render() {
    return Json.object().put("error", error).put("error_description", getMessage());
  }
}
