package io.certwright.emulator.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.RequestCounts;
import io.certwright.emulator.http.Service;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Microsoft Entra ID: discovery documents and the token endpoint. */
public final class EntraId implements Service {

  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  private final Tenants tenants;
  private final AccessTokens tokens;
  private final TokenEndpoint tokenEndpoint;
  private final Clock clock;
  private final RequestCounts counts;

  public EntraId(Tenants tenants, AccessTokens tokens, Clock clock, RequestCounts counts) {
    this.tenants = tenants;
    this.tokens = tokens;
    this.tokenEndpoint = new TokenEndpoint(tokens, clock);
    this.clock = clock;
    this.counts = counts;
  }

  @Override
  public Reply answer(Request request) {
    try {
      return route(request).with(commonHeaders(request));
    } catch (EntraError error) {
      return Reply.json(error.status(), body(error, request))
          .with(commonHeaders(request))
          .with("Cache-Control", "no-store, no-cache")
          .with("Pragma", "no-cache");
    }
  }

  private Reply route(Request request) {
    String path = String.join("/", request.segments());
    if (path.equals("common/discovery/instance")) {
      counts.count("entra.instanceDiscovery");
      return instances(request);
    }
    int slash = path.indexOf('/');
    String tenant = slash < 0 ? path : path.substring(0, slash);
    String operation = request.method() + " " + path.substring(Math.max(0, slash));
    return switch (operation) {
      case "GET /v2.0/.well-known/openid-configuration" -> configuration(request, tenant, "v2.0");
      case "GET /.well-known/openid-configuration" -> configuration(request, tenant, "");
      case "GET /discovery/v2.0/keys", "GET /discovery/keys" -> keys();
      case "POST /oauth2/v2.0/token" ->
          token(tokenEndpoint.second(tenantForToken(request, tenant), request));
      case "POST /oauth2/token" ->
          token(tokenEndpoint.first(tenantForToken(request, tenant), request));
      default -> Reply.text(404, "text/plain", "This emulator of Entra ID has no " + operation);
    };
  }

  private Reply instances(Request request) {
    String endpoint = request.query("authorization_endpoint").orElse("");
    var matcher = Pattern.compile("https://([^/]+)/([^/]+)/.*").matcher(endpoint);
    if (!matcher.matches() || AzureCloud.ofLoginHost(matcher.group(1)).isEmpty()) {
      ObjectNode error =
          Json.object()
              .put("error", "invalid_instance")
              .put("error_description", "AADSTS50049: Unknown or invalid instance.");
      error.putArray("error_codes").add(50049);
      return Reply.json(400, error);
    }
    String document =
        "https://%s/%s/v2.0/.well-known/openid-configuration"
            .formatted(matcher.group(1), matcher.group(2));
    String version = request.query("api-version").orElse("1.1");
    return cacheable(DiscoveryDocuments.instances(version, document));
  }

  private Reply configuration(Request request, String tenant, String version) {
    counts.count("entra.openIdConfiguration");
    boolean anyTenant = tenant.equals("common") || tenant.equals("organizations");
    String tenantId = anyTenant ? "{tenantid}" : tenant(request, tenant, "invalid_tenant").id();
    return cacheable(
        DiscoveryDocuments.openIdConfiguration(
            cloud(request), request.host(), tenant, tenantId, version));
  }

  private Reply keys() {
    counts.count("entra.keys");
    return cacheable(tokens.jsonWebKeySet());
  }

  private Tenant tenantForToken(Request request, String tenant) {
    counts.count("entra.token");
    return tenant(request, tenant, "invalid_request");
  }

  private Tenant tenant(Request request, String idOrDomain, String error) {
    if (!GUID.matcher(idOrDomain).matches() && !idOrDomain.contains(".")) {
      throw EntraErrors.malformedTenant(idOrDomain);
    }
    return tenants
        .find(idOrDomain)
        .filter(tenant -> tenant.cloud() == cloud(request))
        .orElseThrow(() -> EntraErrors.unknownTenant(idOrDomain, error));
  }

  private static AzureCloud cloud(Request request) {
    return AzureCloud.ofLoginHost(request.host()).orElseThrow();
  }

  private static Reply token(ObjectNode body) {
    return Reply.json(200, body)
        .with("Cache-Control", "no-store, no-cache")
        .with("Pragma", "no-cache")
        .with("Expires", "-1")
        .with("x-ms-clitelem", "1,0,0,,");
  }

  private static Reply cacheable(ObjectNode body) {
    return Reply.json(200, body)
        .with("Cache-Control", "max-age=86400, private")
        .with("Access-Control-Allow-Origin", "*");
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

  private ObjectNode body(EntraError error, Request request) {
    Instant now = clock.instant();
    String trace = UUID.randomUUID().toString();
    String correlation =
        request.header("client-request-id").orElseGet(() -> UUID.randomUUID().toString());
    ObjectNode body =
        Json.object()
            .put("error", error.error())
            .put(
                "error_description",
                "%s Trace ID: %s Correlation ID: %s Timestamp: %s"
                    .formatted(error.getMessage(), trace, correlation, TIMESTAMP.format(now)));
    body.putArray("error_codes").add(error.code());
    return body.put("timestamp", TIMESTAMP.format(now))
        .put("trace_id", trace)
        .put("correlation_id", correlation)
        .put("error_uri", "https://" + request.host() + "/error?code=" + error.code());
  }
}
