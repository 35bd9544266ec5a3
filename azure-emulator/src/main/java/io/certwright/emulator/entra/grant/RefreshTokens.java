package io.certwright.emulator.entra.grant;

import io.certwright.emulator.entra.error.SignInErrors;
import io.certwright.emulator.entra.opaque.OpaqueTokens;
import java.time.Clock;
import java.time.Duration;

/**
 * Refresh tokens, each good for 90 days. Every use gives a new one; as with the real service, the
 * old one stays good until its own end.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/refresh-tokens">Refresh
 *     tokens</a>
 */
final class RefreshTokens {

  private static final Duration LIFETIME = Duration.ofDays(90);

  private final OpaqueTokens<Consent> tokens = new OpaqueTokens<>("1.");
  private final Clock clock;

  RefreshTokens(Clock clock) {
    this.clock = clock;
  }

  String issue(Consent consent) {
    return tokens.issue(
        new Consent(
            consent.tenant(),
            consent.client(),
            consent.user(),
            consent.scopes(),
            consent.nonce(),
            clock.instant()));
  }

  Consent find(String token) {
    Consent consent = tokens.find(token).orElseThrow(SignInErrors::malformedGrant);
    if (clock.instant().isAfter(consent.givenAt().plus(LIFETIME))) {
      throw SignInErrors.refreshTokenExpired(consent.givenAt(), (int) LIFETIME.toDays());
    }
    return consent;
  }
}
