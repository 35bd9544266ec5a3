package io.certwright.emulator.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Request;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** Reads who says to call, for the log only: nothing is verified here. */
final class Principal {

  private Principal() {}

  /** The application id in the token, or in the form that asks for a token; empty when neither. */
  static String of(Request request) {
    Optional<String> token = request.bearerToken();
    if (token.isPresent()) {
      return applicationOf(token.get());
    }
    boolean form =
        request
            .header("content-type")
            .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
            .isPresent();
    return form ? request.form().getOrDefault("client_id", "") : "";
  }

  private static String applicationOf(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return "";
    }
    try {
      JsonNode claims = Json.read(Base64.getUrlDecoder().decode(parts[1]));
      return claims.path("appid").asText(claims.path("azp").asText(""));
    } catch (IOException | IllegalArgumentException notAToken) {
      return "";
    }
  }
}
