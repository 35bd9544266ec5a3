package io.certwright.emulator.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.tenant.Application;
import io.certwright.emulator.tenant.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Issues and verifies access tokens of the v1 format, which ARM and Key Vault get whichever
 * endpoint was asked.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference">
 *     Access token claims</a>
 */
public final class AccessTokens {

  private final SigningKey key = SigningKey.generate();
  private final Clock clock;

  public AccessTokens(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param audience the resource exactly as the client asked for it
   * @param continuousAccess whether the client said that it can handle claims challenges
   */
  String issue(
      Tenant tenant,
      Application application,
      String audience,
      Duration lifetime,
      boolean continuousAccess) {
    long now = clock.instant().getEpochSecond();
    String issuer = tenant.cloud().tokenIssuer(tenant.id());
    ObjectNode claims =
        Json.object()
            .put("aud", audience)
            .put("iss", issuer)
            .put("iat", now)
            .put("nbf", now)
            .put("exp", now + lifetime.toSeconds())
            .put("aio", UUID.randomUUID().toString())
            .put("appid", application.id())
            .put("appidacr", "1")
            .put("idp", issuer)
            .put("idtyp", "app")
            .put("oid", application.objectId())
            .put("sub", application.objectId())
            .put("tid", tenant.id())
            .put("uti", UUID.randomUUID().toString().substring(0, 22))
            .put("ver", "1.0");
    if (continuousAccess) {
      claims.putArray("xms_cc").add("cp1");
    }
    return key.sign(claims);
  }

  /**
   * Checks the signature; time, audience and tenant are for the service that was called to judge,
   * as each has its own words for them.
   */
  public AccessToken verify(String token) throws InvalidToken {
    JsonNode claims = key.verify(token);
    Caller caller =
        new Caller(
            claims.path("appid").asText(),
            claims.path("oid").asText(),
            claims.path("tid").asText(),
            claims.path("iss").asText());
    Instant expiresAt = Instant.ofEpochSecond(claims.path("exp").asLong());
    return new AccessToken(caller, claims.path("aud").asText(), expiresAt);
  }

  ObjectNode jsonWebKeySet() {
    ObjectNode set = Json.object();
    set.putArray("keys").add(key.toJsonWebKey());
    return set;
  }
}
