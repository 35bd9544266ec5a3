package io.certwright.emulator.entra.grant;

import io.certwright.emulator.entra.error.SignInErrors;
import io.certwright.emulator.entra.opaque.OpaqueTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The authorization codes that are on their way: each is good once, for ten minutes. */
public final class AuthorizationCodes {

  private static final Duration LIFETIME = Duration.ofMinutes(10);

  private final OpaqueTokens<Issued> codes = new OpaqueTokens<>("1.");
  private final Clock clock;

  public AuthorizationCodes(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param challenge of PKCE with S256, when the client sent one
   */
  record Issued(
      Consent consent, String redirectUri, Optional<String> challenge, AtomicBoolean used) {}

  public String issue(Consent consent, String redirectUri, Optional<String> challenge) {
    return codes.issue(new Issued(consent, redirectUri, challenge, new AtomicBoolean()));
  }

  /** Looks a code up without using it: the wrong client does not spoil it. */
  Issued find(String code) {
    return codes.find(code).orElseThrow(SignInErrors::malformedGrant);
  }

  void use(Issued issued) {
    if (clock.instant().isAfter(issued.consent().givenAt().plus(LIFETIME))) {
      throw SignInErrors.codeExpired();
    }
    if (!issued.used().compareAndSet(false, true)) {
      throw SignInErrors.codeUsed();
    }
  }
}
