package io.certwright.emulator.entra.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.entra.token.Subject.ServicePrincipal;
import io.certwright.emulator.entra.token.Subject.SignedIn;
import io.certwright.emulator.http.Json;
import java.time.Clock;
import java.util.UUID;

/**
 * The claims of access tokens in both formats.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference">
 *     Access token claims</a>
 */
final class AccessTokenClaims {

  private static final int UNIQUE_LENGTH = 22;

  private final Clock clock;

  AccessTokenClaims(Clock clock) {
    this.clock = clock;
  }

  ObjectNode of(Grant grant) {
    boolean second = grant.resource().tokenVersion() == 2;
    ObjectNode claims = common(grant, second);
    if (second) {
      claims.put("azp", grant.clientId()).put("azpacr", grant.proof().claim());
    } else {
      claims.put("appid", grant.clientId()).put("appidacr", grant.proof().claim());
    }
    if (grant.subject() instanceof ServicePrincipal principal) {
      addPrincipal(claims, principal, second ? "" : grant.issuer().first());
    } else if (grant.subject() instanceof SignedIn signedIn) {
      addUser(claims, signedIn, grant.clientId(), second);
    }
    if (!grant.subject().roles().isEmpty()) {
      claims.set("roles", Json.array(grant.subject().roles()));
    }
    if (grant.continuousAccess()) {
      claims.putArray("xms_cc").add("cp1");
    }
    return claims
        .put("tid", grant.tenant().id())
        .put("uti", UUID.randomUUID().toString().substring(0, UNIQUE_LENGTH))
        .put("ver", second ? "2.0" : "1.0");
  }

  /** In v2 tokens the audience is the resource's application id, whatever it was asked for as. */
  private ObjectNode common(Grant grant, boolean second) {
    long now = clock.instant().getEpochSecond();
    String audience =
        grant
            .resource()
            .application()
            .filter(own -> second)
            .map(own -> own.id())
            .orElse(grant.resource().audience());
    return Json.object()
        .put("aud", audience)
        .put("iss", second ? grant.issuer().second() : grant.issuer().first())
        .put("iat", now)
        .put("nbf", now)
        .put("exp", now + grant.lifetime().toSeconds())
        .put("aio", UUID.randomUUID().toString());
  }

  private static void addPrincipal(ObjectNode claims, ServicePrincipal principal, String provider) {
    if (!provider.isEmpty()) {
      claims.put("idp", provider);
    }
    claims.put("idtyp", "app").put("oid", principal.objectId()).put("sub", principal.objectId());
    principal.managedIdentity().ifPresent(id -> claims.put("xms_mirid", id));
  }

  private static void addUser(
      ObjectNode claims, SignedIn signedIn, String clientId, boolean second) {
    String userName = signedIn.user().userPrincipalName();
    claims
        .put("name", signedIn.user().name())
        .put("oid", signedIn.user().objectId())
        .put("scp", String.join(" ", signedIn.scopes()))
        .put("sub", PairwiseSubject.of(signedIn.user(), clientId));
    if (second) {
      claims.put("preferred_username", userName);
    } else {
      claims.put("acr", "1").put("unique_name", userName).put("upn", userName);
      claims.putArray("amr").add("pwd");
    }
  }
}
