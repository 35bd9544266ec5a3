package io.certwright.emulator.entra;

import io.certwright.emulator.entra.discovery.Discovery;
import io.certwright.emulator.entra.error.EntraError;
import io.certwright.emulator.entra.error.ErrorBody;
import io.certwright.emulator.entra.error.RequestErrors;
import io.certwright.emulator.entra.federation.FederationIssuer;
import io.certwright.emulator.entra.grant.AuthorizationCodes;
import io.certwright.emulator.entra.grant.TokenEndpoint;
import io.certwright.emulator.entra.realm.Site;
import io.certwright.emulator.entra.realm.TenantNames;
import io.certwright.emulator.entra.signin.SignIn;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Tenants;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Microsoft Entra ID: discovery documents, token endpoints and the sign-in of users. */
public final class EntraId implements Service {

  private static final Pattern PATH =
      Pattern.compile(
          "/[^/]+(/v2\\.0)?/(\\.well-known/openid-configuration|oauth2/.+|discovery/.+|login)");

  private final TenantNames names;
  private final Discovery discovery;
  private final TokenEndpoint tokenEndpoint;
  private final SignIn signIn;
  private final Clock clock;

  public EntraId(Tenants tenants, AccessTokens tokens, FederationIssuer federation, Clock clock) {
    this.names = new TenantNames(tenants);
    this.discovery = new Discovery(names, tokens);
    AuthorizationCodes codes = new AuthorizationCodes(clock);
    this.tokenEndpoint = new TokenEndpoint(tokens, federation, codes, clock);
    this.signIn = new SignIn(tenants, codes, clock);
    this.clock = clock;
  }

  /** Whether a path on the emulator's own port, where no host name tells, is meant for Entra ID. */
  public static boolean isPath(String path) {
    return PATH.matcher(path).matches();
  }

  @Override
  public Reply answer(Request request) {
    try {
      return route(request).with(commonHeaders(request));
    } catch (EntraError error) {
      String base = Site.of(request).base();
      return Reply.json(error.status(), ErrorBody.of(error, request, base, clock).render())
          .with(commonHeaders(request))
          .with("Cache-Control", "no-store, no-cache")
          .with("Pragma", "no-cache");
    }
  }

  @Override
  public String operation(Request request) {
    return "entra." + Endpoint.of(request).operation();
  }

  private Reply route(Request request) {
    Endpoint endpoint = Endpoint.of(request);
    String tenant = endpoint.tenant();
    Site site = Site.of(request);
    return switch (request.method() + " " + endpoint.operation()) {
      case "GET instanceDiscovery" -> discovery.instances(request);
      case "GET openIdConfiguration" ->
          discovery.openIdConfiguration(site, tenant, endpoint.second());
      case "GET keys" -> discovery.keys(site);
      case "POST token" -> token(request, site, endpoint);
      case "GET token" -> throw RequestErrors.postOnly();
      case "GET authorize", "POST authorize" -> signIn.authorize(site, tenant, request);
      case "POST login" -> signIn.picked(site, tenant, request);
      case "GET logout", "POST logout" -> signIn.logout(site, request);
      default ->
          Reply.text(
              404,
              "text/plain",
              "This emulator of Entra ID has no %s %s".formatted(request.method(), request.path()));
    };
  }

  private Reply token(Request request, Site site, Endpoint endpoint) {
    Tenant tenant = names.find(site, endpoint.tenant(), "invalid_request");
    return endpoint.second()
        ? tokenEndpoint.second(site, tenant, request)
        : tokenEndpoint.first(site, tenant, request);
  }

  private static Map<String, String> commonHeaders(Request request) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("P3P", "CP=\"DSP CUR OTPi IND OTRi ONL FIN\"");
    headers.put("x-ms-request-id", UUID.randomUUID().toString());
    headers.put("x-ms-ests-server", "2.1.12707.9 - WUS2 ProdSlices");
    if (request.header("return-client-request-id").isPresent()) {
      request.header("client-request-id").ifPresent(id -> headers.put("client-request-id", id));
    }
    return headers;
  }
}
