package io.certwright.emulator.entra.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.entra.key.InvalidToken;
import io.certwright.emulator.entra.key.JsonWebKeys;
import io.certwright.emulator.entra.key.TokenKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Issues tokens, and verifies the access tokens that ARM and Key Vault are sent. */
public final class AccessTokens {

  private final TokenKey key = TokenKey.generate();

  /** A client sends the same token with each of its requests. */
  private final Map<String, AccessToken> verified =
      Collections.synchronizedMap(new LeastRecentlyUsed());

  private final AccessTokenClaims accessTokens;
  private final IdTokenClaims idTokens;

  public AccessTokens(Clock clock) {
    this.accessTokens = new AccessTokenClaims(clock);
    this.idTokens = new IdTokenClaims(clock);
  }

  public String issue(Grant grant) {
    return key.sign(accessTokens.of(grant));
  }

  public String issueIdToken(IdTokenRequest request) {
    return key.sign(idTokens.of(request));
  }

  /**
   * Checks the signature; time, audience and tenant are for the service that was called to judge,
   * as each has its own words for them.
   */
  public AccessToken verify(String token) throws InvalidToken {
    AccessToken known = verified.get(token);
    if (known == null) {
      known = read(token);
      verified.put(token, known);
    }
    return known;
  }

  private AccessToken read(String token) throws InvalidToken {
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

  /** All claims of a token that was issued here. */
  public JsonNode claims(String token) throws InvalidToken {
    return key.verify(token);
  }

  /**
   * @param issuer of v2 tokens, with {@code {tenantid}} for the tenant
   */
  public ObjectNode jsonWebKeySet(String issuer) {
    return JsonWebKeys.setOf(key.publicKey(), issuer);
  }

  private static final class LeastRecentlyUsed extends LinkedHashMap<String, AccessToken> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1024;

    LeastRecentlyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, AccessToken> eldest) {
      return size() > MOST;
    }
  }
}
