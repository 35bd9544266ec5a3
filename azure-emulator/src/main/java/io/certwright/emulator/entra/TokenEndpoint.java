package io.certwright.emulator.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.Application;
import io.certwright.emulator.tenant.ClientSecret;
import io.certwright.emulator.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The client credentials grant (RFC 6749, 4.4) with a secret, on both endpoints. */
final class TokenEndpoint {

  private static final Duration ORDINARY = Duration.ofSeconds(3599);

  /** Clients that handle claims challenges get tokens for a day. */
  private static final Duration CONTINUOUS_ACCESS = Duration.ofSeconds(86399);

  private static final Duration FIRST_ENDPOINT = Duration.ofSeconds(3600);
  private static final String DEFAULT_SCOPE = "/.default";
  private static final Set<String> OPEN_ID_SCOPES =
      Set.of("openid", "profile", "email", "offline_access");

  private final AccessTokens tokens;
  private final Clock clock;

  TokenEndpoint(AccessTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Answers as the v2 endpoint: a scope is asked for, numbers are numbers. */
  ObjectNode second(Tenant tenant, Request request) {
    Map<String, String> form = request.form();
    Application application = signIn(tenant, request, form, "scope");
    String resource = resourceOf(required(form, "scope"));
    requireKnown(resource, tenant);
    boolean continuousAccess = form.getOrDefault("claims", "").contains("\"cp1\"");
    Duration lifetime = continuousAccess ? CONTINUOUS_ACCESS : ORDINARY;
    return Json.object()
        .put("token_type", "Bearer")
        .put("expires_in", lifetime.toSeconds())
        .put("ext_expires_in", lifetime.toSeconds())
        .put(
            "access_token",
            tokens.issue(tenant, application, resource, lifetime, continuousAccess));
  }

  /** Answers as the v1 endpoint: a resource is asked for, numbers are strings. */
  ObjectNode first(Tenant tenant, Request request) {
    Map<String, String> form = request.form();
    Application application = signIn(tenant, request, form, "resource");
    String resource = required(form, "resource");
    requireKnown(resource, tenant);
    long now = clock.instant().getEpochSecond();
    String lifetime = Long.toString(FIRST_ENDPOINT.toSeconds());
    return Json.object()
        .put("token_type", "Bearer")
        .put("expires_in", lifetime)
        .put("ext_expires_in", lifetime)
        .put("expires_on", Long.toString(now + FIRST_ENDPOINT.toSeconds()))
        .put("not_before", Long.toString(now))
        .put("resource", resource)
        .put("access_token", tokens.issue(tenant, application, resource, FIRST_ENDPOINT, false));
  }

  private Application signIn(
      Tenant tenant, Request request, Map<String, String> form, String target) {
    String grantType = required(form, "grant_type");
    if (!grantType.equals("client_credentials")) {
      throw EntraErrors.unsupportedGrant(grantType);
    }
    Credentials credentials = Credentials.of(request, form);
    required(form, target);
    Application application =
        tenant
            .application(credentials.applicationId())
            .orElseThrow(() -> EntraErrors.unknownApplication(credentials.applicationId(), tenant));
    if (form.containsKey("client_assertion")) {
      throw EntraErrors.assertionNotServed();
    }
    requireSecret(application, credentials.secret());
    return application;
  }

  private void requireSecret(Application application, String given) {
    if (given.isEmpty()) {
      throw EntraErrors.noCredential();
    }
    Instant now = clock.instant();
    List<ClientSecret> matching =
        application.secrets().stream().filter(secret -> isSame(secret.value(), given)).toList();
    if (matching.isEmpty()) {
      throw EntraErrors.wrongSecret(application.id());
    }
    if (matching.stream().allMatch(secret -> secret.isExpiredAt(now))) {
      throw EntraErrors.expiredSecret(application.id());
    }
  }

  private static void requireKnown(String resource, Tenant tenant) {
    if (!tenant.cloud().knowsResource(resource)) {
      throw EntraErrors.unknownResource(resource, tenant);
    }
  }

  /** MSAL for Java asks for the OpenID scopes too, and the service lets it. */
  private static String resourceOf(String scopes) {
    List<String> resources =
        Stream.of(scopes.trim().split(" +"))
            .filter(scope -> !OPEN_ID_SCOPES.contains(scope))
            .toList();
    if (resources.size() != 1) {
      throw EntraErrors.malformedScope(scopes);
    }
    String scope = resources.get(0);
    if (!scope.endsWith(DEFAULT_SCOPE)) {
      throw EntraErrors.notADefaultScope(scope);
    }
    return scope.substring(0, scope.length() - DEFAULT_SCOPE.length());
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String required(Map<String, String> form, String name) {
    String value = form.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw EntraErrors.missingParameter(name);
    }
    return value;
  }

  /** Id and secret from the form, or from HTTP Basic (RFC 6749, 2.3.1). */
  private record Credentials(String applicationId, String secret) {

    static Credentials of(Request request, Map<String, String> form) {
      String basic = request.header("authorization").orElse("");
      if (basic.regionMatches(true, 0, "Basic ", 0, 6) && !form.containsKey("client_id")) {
        String[] parts = decode(basic.substring(6).trim()).split(":", 2);
        return new Credentials(parts[0], parts.length == 2 ? parts[1] : "");
      }
      return new Credentials(required(form, "client_id"), form.getOrDefault("client_secret", ""));
    }

    private static String decode(String base64) {
      try {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException notBase64) {
        throw EntraErrors.noCredential();
      }
    }
  }
}
