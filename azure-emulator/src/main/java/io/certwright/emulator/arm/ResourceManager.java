package io.certwright.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.entra.token.Caller;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.RequestCounts;
import io.certwright.emulator.http.Service;
import io.certwright.emulator.tenant.Tenants;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Azure Resource Manager: what there is, as far as the caller's roles show it. Read only. */
public final class ResourceManager implements Service {

  private static final DateTimeFormatter COMPACT_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Tenants tenants;
  private final ArmCallers callers;
  private final ArmRoutes routes;
  private final Clock clock;

  public ResourceManager(Tenants tenants, AccessTokens tokens, Clock clock, RequestCounts counts) {
    this.tenants = tenants;
    this.callers = new ArmCallers(tokens, clock);
    this.routes = new ArmRoutes(counts);
    this.clock = clock;
  }

  @Override
  public Reply answer(Request request) {
    try {
      Caller caller = callers.authenticate(request);
      return Reply.json(200, routes.answer(request, new Visible(tenants, caller)))
          .with(headers(request));
    } catch (ArmError error) {
      return refusal(error, request).with(headers(request));
    }
  }

  private Reply refusal(ArmError error, Request request) {
    ObjectNode body = Json.object();
    body.putObject("error").put("code", error.code()).put("message", error.getMessage());
    Reply reply = Reply.json(error.status(), body);
    return error.status() == 401
        ? reply.with("WWW-Authenticate", challenge(error, request))
        : reply;
  }

  private String challenge(ArmError error, Request request) {
    AzureCloud cloud = AzureCloud.ofManagementHost(request.host()).orElseThrow();
    String tenant =
        tenants.all().stream()
            .filter(one -> one.cloud() == cloud)
            .map(one -> one.id())
            .findFirst()
            .orElse("common");
    String description =
        error.code().equals("AuthenticationFailed")
            ? "The authentication failed because of missing 'Authorization' header."
            : error.getMessage();
    return "Bearer authorization_uri=\"https://%s/%s\", error=\"invalid_token\", error_description=\"%s\""
        .formatted(
            cloud == AzureCloud.PUBLIC ? "login.windows.net" : cloud.loginHost(),
            tenant,
            description);
  }

  private Map<String, String> headers(Request request) {
    String correlation =
        request.header("x-ms-correlation-request-id").orElseGet(() -> UUID.randomUUID().toString());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cache-Control", "no-cache");
    headers.put("Pragma", "no-cache");
    headers.put("Expires", "-1");
    headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("x-ms-request-id", UUID.randomUUID().toString());
    headers.put("x-ms-correlation-request-id", correlation);
    headers.put(
        "x-ms-routing-request-id",
        "WESTUS:%s:%s".formatted(COMPACT_TIME.format(clock.instant()), correlation));
    boolean ofSubscription = request.path().toLowerCase(Locale.ROOT).startsWith("/subscriptions/");
    if (ofSubscription) {
      headers.put("x-ms-ratelimit-remaining-subscription-reads", "249");
      headers.put("x-ms-ratelimit-remaining-subscription-global-reads", "3749");
    } else {
      headers.put("x-ms-ratelimit-remaining-tenant-reads", "249");
    }
    request
        .header("x-ms-client-request-id")
        .ifPresent(id -> headers.put("x-ms-client-request-id", id));
    return headers;
  }
}
