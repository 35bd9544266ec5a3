package io.certwright.emulator.arm;

import io.certwright.emulator.entra.key.InvalidToken;
import io.certwright.emulator.entra.token.AccessToken;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.entra.token.Caller;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Request;
import java.time.Clock;

/** Finds out who calls. */
final class ArmCallers {

  private final AccessTokens tokens;
  private final Clock clock;

  ArmCallers(AccessTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * @throws ArmError 401 when the token is missing, not ours, expired or for another service
   */
  Caller authenticate(Request request) {
    String text = request.bearerToken().orElseThrow(ArmErrors::missingToken);
    AccessToken token;
    try {
      token = tokens.verify(text);
    } catch (InvalidToken refused) {
      throw ArmErrors.invalidToken();
    }
    if (token.isExpiredAt(clock.instant())) {
      throw ArmErrors.expiredToken(token.expiresAt(), clock.instant());
    }
    boolean forThisService =
        AzureCloud.ofManagementHost(request.host())
            .filter(cloud -> cloud.isManagementAudience(token.audience()))
            .isPresent();
    if (!forThisService) {
      throw ArmErrors.wrongAudience(token.audience());
    }
    return token.caller();
  }
}
