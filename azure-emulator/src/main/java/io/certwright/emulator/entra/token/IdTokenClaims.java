package io.certwright.emulator.entra.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.tenant.directory.User;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The claims of v2 ID tokens.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference">ID
 *     token claims</a>
 */
final class IdTokenClaims {

  private static final Duration LIFETIME = Duration.ofHours(1);

  private final Clock clock;

  IdTokenClaims(Clock clock) {
    this.clock = clock;
  }

  ObjectNode of(IdTokenRequest request) {
    long now = clock.instant().getEpochSecond();
    User user = request.user();
    ObjectNode claims =
        Json.object()
            .put("aud", request.client().id())
            .put("iss", request.issuer().second())
            .put("iat", now)
            .put("nbf", now)
            .put("exp", now + LIFETIME.toSeconds())
            .put("name", user.name());
    request.nonce().ifPresent(nonce -> claims.put("nonce", nonce));
    claims.put("oid", user.objectId()).put("preferred_username", user.userPrincipalName());
    List<String> roles = user.rolesOf(request.client());
    if (!roles.isEmpty()) {
      claims.set("roles", Json.array(roles));
    }
    return claims
        .put("sub", PairwiseSubject.of(user, request.client().id()))
        .put("tid", request.tenant().id())
        .put("uti", UUID.randomUUID().toString())
        .put("ver", "2.0");
  }
}
