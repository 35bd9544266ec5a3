package io.certwright.emulator.entra.grant;

import io.certwright.emulator.entra.error.SignInErrors;
import io.certwright.emulator.entra.token.Opaque;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refresh tokens, each good for 90 days. Every use gives a new one; as with the real service, the
 * old one stays good until its own end.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/refresh-tokens">Refresh
 *     tokens</a>
 */
final class RefreshTokens {

  private static final Duration LIFETIME = Duration.ofDays(90);

  private final Map<String, Consent> tokens = new ConcurrentHashMap<>();
  private final Clock clock;

  RefreshTokens(Clock clock) {
    this.clock = clock;
  }

  String issue(Consent consent) {
    String token = "1." + Opaque.text();
    tokens.put(
        token,
        new Consent(
            consent.tenant(),
            consent.client(),
            consent.user(),
            consent.scopes(),
            consent.nonce(),
            clock.instant()));
    return token;
  }

  Consent find(String token) {
    Consent consent = tokens.get(token);
    if (consent == null) {
      throw SignInErrors.malformedGrant();
    }
    if (clock.instant().isAfter(consent.givenAt().plus(LIFETIME))) {
      throw SignInErrors.refreshTokenExpired(consent.givenAt(), (int) LIFETIME.toDays());
    }
    return consent;
  }
}
