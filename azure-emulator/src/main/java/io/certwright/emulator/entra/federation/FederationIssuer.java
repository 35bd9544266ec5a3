package io.certwright.emulator.entra.federation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.JWKSet;
import io.certwright.emulator.entra.key.JsonWebKeys;
import io.certwright.emulator.entra.key.TokenKey;
import io.certwright.emulator.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * The emulator's own issuer of service account tokens, as a Kubernetes cluster has one: with its
 * tokens workload identity works without a cluster.
 */
public final class FederationIssuer {

  /** Where its {@code iss} points to. Names under {@code .test} never exist (RFC 6761). */
  public static final String HOST = "oidc.azure-emulator.test";

  public static final String URL = "https://" + HOST;

  private final TokenKey key = TokenKey.generate();
  private final Clock clock;

  public FederationIssuer(Clock clock) {
    this.clock = clock;
  }

  public String token(String subject, String audience, Duration lifetime) {
    long now = clock.instant().getEpochSecond();
    ObjectNode claims = Json.object();
    claims.putArray("aud").add(audience);
    claims
        .put("exp", now + lifetime.toSeconds())
        .put("iat", now)
        .put("iss", URL)
        .put("jti", UUID.randomUUID().toString())
        .put("nbf", now)
        .put("sub", subject);
    return key.sign(claims);
  }

  public JWKSet keys() {
    return new JWKSet(key.publicKey());
  }

  ObjectNode jsonWebKeySet() {
    return JsonWebKeys.setOf(key.publicKey());
  }
}
