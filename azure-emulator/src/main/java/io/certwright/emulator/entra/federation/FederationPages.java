package io.certwright.emulator.entra.federation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import io.certwright.emulator.tenant.directory.FederatedCredential;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the emulator's issuer publishes, as a cluster does, and the page that hands out its tokens.
 */
public final class FederationPages implements Service {

  /** Where tokens are handed out, on the emulator's own port. */
  private static final String TOKEN_PATH = "/emulator/federated-token";

  private static final String KEYS_PATH = "/openid/v1/jwks";
  private static final String HOUR = "3600";

  private final FederationIssuer issuer;

  public FederationPages(FederationIssuer issuer) {
    this.issuer = issuer;
  }

  @Override
  public Reply answer(Request request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /.well-known/openid-configuration" -> Reply.json(200, configuration());
      case "GET " + KEYS_PATH -> Reply.json(200, issuer.jsonWebKeySet());
      case "POST " + TOKEN_PATH -> token(request.form());
      default -> Reply.text(404, "text/plain", "404 page not found\n");
    };
  }

  private static ObjectNode configuration() {
    ObjectNode document =
        Json.object()
            .put("issuer", FederationIssuer.URL)
            .put("jwks_uri", FederationIssuer.URL + KEYS_PATH);
    document.set("response_types_supported", Json.array(List.of("id_token")));
    document.set("subject_types_supported", Json.array(List.of("public")));
    document.set("id_token_signing_alg_values_supported", Json.array(List.of("RS256")));
    return document;
  }

  /** The token alone, without a line end, so that it can be written to a file as it is. */
  private Reply token(Map<String, String> form) {
    String subject = form.getOrDefault("subject", "");
    String seconds = form.getOrDefault("lifetimeSeconds", HOUR);
    if (subject.isEmpty() || !seconds.matches("-?\\d{1,9}")) {
      return Reply.text(
          400,
          "text/plain",
          "Post a form with subject, and if wanted audience and lifetimeSeconds (a number).\n");
    }
    String audience = form.getOrDefault("audience", FederatedCredential.TOKEN_EXCHANGE);
    Duration lifetime = Duration.ofSeconds(Long.parseLong(seconds));
    return Reply.text(200, "text/plain", issuer.token(subject, audience, lifetime));
  }
}
