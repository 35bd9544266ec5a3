package io.certwright.emulator.imds;

import io.certwright.emulator.entra.realm.Issuer;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.entra.token.ClientProof;
import io.certwright.emulator.entra.token.Grant;
import io.certwright.emulator.entra.token.Resource;
import io.certwright.emulator.entra.token.Subject.ServicePrincipal;
import io.certwright.emulator.imds.ManagedIdentities.Found;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.directory.Application;
import io.certwright.emulator.tenant.directory.ManagedIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Issues the tokens of managed identities, which are good for a day. */
final class IdentityTokens {

  private static final Duration LIFETIME = Duration.ofSeconds(86_399);

  private final AccessTokens tokens;
  private final Clock clock;

  IdentityTokens(AccessTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A token with what an answer says of it. */
  record Issued(String token, String clientId, String resource, Instant from, Instant until) {}

  Issued issue(Found found, String resource) {
    Tenant tenant = found.tenant();
    Optional<Application> application = tenant.resource(resource);
    if (application.isEmpty() && !tenant.cloud().knowsResource(resource)) {
      throw ImdsError.invalidResource(resource, tenant.name());
    }
    ManagedIdentity identity = found.identity();
    String login = "https://" + tenant.cloud().loginHost() + "/" + tenant.id() + "/v2.0";
    Grant grant =
        new Grant(
            tenant,
            new Issuer(tenant.cloud().tokenIssuer(tenant.id()), login),
            identity.clientId(),
            ClientProof.ASSERTION,
            new ServicePrincipal(
                identity.objectId(), List.of(), Optional.of(identity.resourceId())),
            new Resource(resource, application),
            LIFETIME,
            false);
    Instant now = clock.instant();
    return new Issued(tokens.issue(grant), identity.clientId(), resource, now, now.plus(LIFETIME));
  }
}
