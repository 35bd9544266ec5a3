package io.certwright.emulator.entra.grant;

import io.certwright.emulator.entra.error.SignInErrors;
import io.certwright.emulator.entra.token.Opaque;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The authorization codes that are on their way: each is good once, for ten minutes. */
public final class AuthorizationCodes {

  private static final Duration LIFETIME = Duration.ofMinutes(10);

  /** For so long a code is remembered, so that it can be said what is wrong with it. */
  private static final Duration MEMORY = Duration.ofHours(1);

  private final Map<String, Issued> codes = new ConcurrentHashMap<>();
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
    Instant forgotten = clock.instant().minus(MEMORY);
    codes.values().removeIf(issued -> issued.consent().givenAt().isBefore(forgotten));
    String code = "1." + Opaque.text();
    codes.put(code, new Issued(consent, redirectUri, challenge, new AtomicBoolean()));
    return code;
  }

  /** Looks a code up without using it: the wrong client does not spoil it. */
  Issued find(String code) {
    Issued issued = codes.get(code);
    if (issued == null) {
      throw SignInErrors.malformedGrant();
    }
    return issued;
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
