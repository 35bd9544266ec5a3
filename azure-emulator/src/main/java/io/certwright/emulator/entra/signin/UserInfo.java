package io.certwright.emulator.entra.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.entra.key.InvalidToken;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one endpoint of Microsoft Graph that OpenID Connect needs.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/userinfo">UserInfo</a>
 */
public final class UserInfo implements Service {

  public static final String PATH = "/oidc/userinfo";

  private final AccessTokens tokens;
  private final Clock clock;

  public UserInfo(AccessTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The host names of Microsoft Graph. */
  public static List<String> hosts() {
    return Stream.of(AzureCloud.values()).map(AzureCloud::graphHost).toList();
  }

  @Override
  public String operation(Request request) {
    return "entra." + (request.path().equals(PATH) ? "userInfo" : OTHER);
  }

  @Override
  public Reply answer(Request request) {
    if (!request.path().equals(PATH)) {
      return Reply.text(404, "text/plain", "This emulator of Microsoft Graph has " + PATH);
    }
    if (request.bearerToken().isEmpty()) {
      return refuse("Access token is empty.");
    }
    try {
      JsonNode claims = tokens.claims(request.bearerToken().get());
      if (clock.instant().getEpochSecond() >= claims.path("exp").asLong()) {
        return refuse("Lifetime validation failed, the token is expired.");
      }
      return isGood(claims) ? Reply.json(200, render(claims)) : refuse("Invalid audience.");
    } catch (InvalidToken invalid) {
      return refuse("CompactToken validation failed.");
    }
  }

  private static boolean isGood(JsonNode claims) {
    String audience = claims.path("aud").asText();
    return hosts().stream().anyMatch(host -> audience.startsWith("https://" + host))
        && Arrays.asList(claims.path("scp").asText().split(" ")).contains("openid");
  }

  private static ObjectNode render(JsonNode claims) {
    return Json.object()
        .put("sub", claims.path("sub").asText())
        .put("name", claims.path("name").asText())
        .put("email", claims.path("upn").asText());
  }

  private static Reply refuse(String message) {
    ObjectNode body = Json.object();
    body.putObject("error").put("code", "InvalidAuthenticationToken").put("message", message);
    return Reply.json(401, body).with("WWW-Authenticate", "Bearer");
  }
}
