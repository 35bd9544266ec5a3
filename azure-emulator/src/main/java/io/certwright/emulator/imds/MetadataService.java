package io.certwright.emulator.imds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import io.certwright.emulator.imds.IdentityTokens.Issued;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.directory.ManagedIdentity;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The identity endpoint of the instance metadata service, that virtual machines have at {@code
 * 169.254.169.254}.
 *
 * @see <a
 *     href="https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token">Managed
 *     identities on a virtual machine</a>
 */
public final class MetadataService implements Service {

  public static final String PATH = "/metadata/identity/oauth2/token";

  private final ManagedIdentities identities;
  private final IdentityTokens tokens;

  public MetadataService(Tenants tenants, AccessTokens tokens, Clock clock) {
    this.identities = new ManagedIdentities(tenants);
    this.tokens = new IdentityTokens(tokens, clock);
  }

  @Override
  public String operation(Request request) {
    return "imds.token";
  }

  @Override
  public Reply answer(Request request) {
    try {
      return Reply.json(200, render(issue(request)));
    } catch (ImdsError error) {
      return Reply.json(400, error.render());
    }
  }

  private Issued issue(Request request) {
    if (request.header("metadata").filter("true"::equalsIgnoreCase).isEmpty()) {
      throw ImdsError.invalidRequest("Required metadata header not specified");
    }
    required(request, "api-version");
    String resource = required(request, "resource");
    return tokens.issue(identities.find(wanted(request)), resource);
  }

  private static String required(Request request, String name) {
    return request
        .query(name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(
            () ->
                ImdsError.invalidRequest(
                    "Required query variable '%s' is missing".formatted(name)));
  }

  private static Optional<Predicate<ManagedIdentity>> wanted(Request request) {
    Optional<Predicate<ManagedIdentity>> byClient =
        request.query("client_id").map(id -> one -> one.clientId().equalsIgnoreCase(id));
    Optional<Predicate<ManagedIdentity>> byObject =
        request.query("object_id").map(id -> one -> one.objectId().equalsIgnoreCase(id));
    Optional<Predicate<ManagedIdentity>> byResource =
        request
            .query("msi_res_id")
            .or(() -> request.query("mi_res_id"))
            .map(id -> one -> one.resourceId().equalsIgnoreCase(id));
    return byClient.or(() -> byObject).or(() -> byResource);
  }

  /** All numbers are strings. */
  private static ObjectNode render(Issued issued) {
    String seconds = Long.toString(Duration.between(issued.from(), issued.until()).toSeconds());
    return Json.object()
        .put("access_token", issued.token())
        .put("client_id", issued.clientId())
        .put("expires_in", seconds)
        .put("expires_on", Long.toString(issued.until().getEpochSecond()))
        .put("ext_expires_in", seconds)
        .put("not_before", Long.toString(issued.from().getEpochSecond()))
        .put("resource", issued.resource())
        .put("token_type", "Bearer");
  }
}
