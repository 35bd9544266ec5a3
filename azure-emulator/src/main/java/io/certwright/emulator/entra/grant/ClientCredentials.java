package io.certwright.emulator.entra.grant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.entra.client.ClientAuthentication;
import io.certwright.emulator.entra.client.TokenRequest;
import io.certwright.emulator.entra.error.ClientErrors;
import io.certwright.emulator.entra.error.RequestErrors;
import io.certwright.emulator.entra.realm.TenantNames;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.entra.token.ClientProof;
import io.certwright.emulator.entra.token.Grant;
import io.certwright.emulator.entra.token.Resource;
import io.certwright.emulator.entra.token.Subject.ServicePrincipal;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.tenant.directory.Application;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The client credentials grant (RFC 6749, 4.4), on both endpoints. */
final class ClientCredentials {

  private final ClientAuthentication authentication;
  private final AccessTokens tokens;
  private final Clock clock;

  ClientCredentials(ClientAuthentication authentication, AccessTokens tokens, Clock clock) {
    this.authentication = authentication;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Answers as the v2 endpoint: a scope is asked for, numbers are numbers. */
  ObjectNode second(TokenRequest request) {
    Authenticated client = authenticate(request, "scope");
    Resource resource =
        Resources.find(request.tenant(), Scopes.defaultOf(request.required("scope")));
    boolean continuousAccess = request.asksForContinuousAccess();
    Duration lifetime = Lifetimes.onSecondEndpoint(client.application(), continuousAccess);
    return Json.object()
        .put("token_type", "Bearer")
        .put("expires_in", lifetime.toSeconds())
        .put("ext_expires_in", lifetime.toSeconds())
        .put("access_token", issue(request, client, resource, lifetime, continuousAccess));
  }

  /** Answers as the v1 endpoint: a resource is asked for, numbers are strings. */
  ObjectNode first(TokenRequest request) {
    Authenticated client = authenticate(request, "resource");
    Resource resource = Resources.find(request.tenant(), request.required("resource"));
    Duration lifetime = Lifetimes.onFirstEndpoint(client.application());
    long now = clock.instant().getEpochSecond();
    String seconds = Long.toString(lifetime.toSeconds());
    return Json.object()
        .put("token_type", "Bearer")
        .put("expires_in", seconds)
        .put("ext_expires_in", seconds)
        .put("expires_on", Long.toString(now + lifetime.toSeconds()))
        .put("not_before", Long.toString(now))
        .put("resource", resource.audience())
        .put("access_token", issue(request, client, resource, lifetime, false));
  }

  /** A client whose proof was good. */
  private record Authenticated(Application application, ClientProof proof) {}

  private Authenticated authenticate(TokenRequest request, String target) {
    String applicationId = request.required("client_id");
    request.required(target);
    Application application = TenantNames.application(request.tenant(), applicationId);
    ClientProof proof =
        authentication.prove(request, application).orElseThrow(ClientErrors::noCredential);
    if (target.equals("scope") && request.field("resource").isPresent()) {
      throw RequestErrors.resourceOnSecondEndpoint();
    }
    return new Authenticated(application, proof);
  }

  private String issue(
      TokenRequest request,
      Authenticated client,
      Resource resource,
      Duration lifetime,
      boolean continuousAccess) {
    Application application = client.application();
    List<String> roles =
        resource
            .application()
            .map(own -> application.settings().assignedRoles().getOrDefault(own.id(), List.of()))
            .orElse(List.of());
    return tokens.issue(
        new Grant(
            request.tenant(),
            request.site().issuer(request.tenant()),
            application.id(),
            client.proof(),
            new ServicePrincipal(application.objectId(), roles, Optional.empty()),
            resource,
            lifetime,
            continuousAccess));
  }
}
