package io.certwright.emulator.imds;

import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import io.certwright.emulator.imds.IdentityTokens.Issued;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.directory.ManagedIdentity;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The identity endpoint of App Service, Functions and Container Apps, which applications find by
 * {@code IDENTITY_ENDPOINT} and {@code IDENTITY_HEADER}.
 *
 * @see <a href="https://learn.microsoft.com/azure/app-service/overview-managed-identity">Managed
 *     identities of App Service</a>
 */
public final class AppServiceIdentity implements Service {

  public static final String PATH = "/msi/token";

  /** What {@code IDENTITY_HEADER} is to be: it keeps out requests that are forged by others. */
  public static final String SECRET = "demo-identity-header";

  private static final String VERSION = "2019-08-01";

  private final ManagedIdentities identities;
  private final IdentityTokens tokens;

  public AppServiceIdentity(Tenants tenants, AccessTokens tokens, Clock clock) {
    this.identities = new ManagedIdentities(tenants);
    this.tokens = new IdentityTokens(tokens, clock);
  }

  @Override
  public String operation(Request request) {
    return "imds.appServiceToken";
  }

  @Override
  public Reply answer(Request request) {
    if (request.header("x-identity-header").filter(SECRET::equals).isEmpty()) {
      return Reply.empty(401);
    }
    try {
      return issue(request);
    } catch (ImdsError error) {
      return Reply.json(
          400, Json.object().put("statusCode", 400).put("message", error.getMessage()));
    }
  }

  private Reply issue(Request request) {
    if (request.query("api-version").filter(VERSION::equals).isEmpty()) {
      throw ImdsError.invalidRequest("The api-version is not supported: use " + VERSION);
    }
    String resource =
        request
            .query("resource")
            .orElseThrow(() -> ImdsError.invalidRequest("The resource is missing"));
    Issued issued = tokens.issue(identities.find(wanted(request)), resource);
    return Reply.json(
        200,
        Json.object()
            .put("access_token", issued.token())
            .put("expires_on", Long.toString(issued.until().getEpochSecond()))
            .put("resource", issued.resource())
            .put("token_type", "Bearer")
            .put("client_id", issued.clientId()));
  }

  private static Optional<Predicate<ManagedIdentity>> wanted(Request request) {
    Optional<Predicate<ManagedIdentity>> byClient =
        request.query("client_id").map(id -> one -> one.clientId().equalsIgnoreCase(id));
    Optional<Predicate<ManagedIdentity>> byObject =
        request
            .query("principal_id")
            .or(() -> request.query("object_id"))
            .map(id -> one -> one.objectId().equalsIgnoreCase(id));
    Optional<Predicate<ManagedIdentity>> byResource =
        request.query("mi_res_id").map(id -> one -> one.resourceId().equalsIgnoreCase(id));
    return byClient.or(() -> byObject).or(() -> byResource);
  }
}
