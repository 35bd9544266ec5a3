package io.certwright.emulator.keyvault;

import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.entra.key.InvalidToken;
import io.certwright.emulator.entra.token.AccessToken;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.entra.token.Caller;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.vault.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Finds out who calls, before anything else about a request is looked at. */
final class VaultCallers {

  private static final List<String> MICROSOFT =
      List.of(
          "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
          "e2d54eb5-3869-4f70-8578-dee5fc7331f4",
          "33e01921-4d64-4f8c-a055-5bdaffd5e33d");

  private final AccessTokens tokens;
  private final Clock clock;

  VaultCallers(AccessTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * @throws KeyVaultError 401 when the token is missing, not ours, expired, or for another service
   *     or tenant
   */
  Caller authenticate(Request request, Vault vault) {
    String text =
        request
            .bearerToken()
            .orElseThrow(
                () ->
                    unauthorized("AKV10000: Request is missing a Bearer, PoP, or MTLS_POP token."));
    AccessToken token;
    try {
      token = tokens.verify(text);
    } catch (InvalidToken refused) {
      throw unauthorized("Error validating token: '%s'.".formatted(refused.getMessage()));
    }
    if (token.isExpiredAt(clock.instant())) {
      throw unauthorized("[TokenExpired] Error validating token: 'S2S12086'.");
    }
    String audience = vault.cloud().vaultAudience();
    if (!token.audience().equals(audience)) {
      throw unauthorized(
          "AKV10022: Invalid audience. Expected %s, found: %s."
              .formatted(audience, token.audience()));
    }
    if (!token.caller().tenantId().equals(vault.tenantId())) {
      throw unauthorized(
          "AKV10032: Invalid issuer. Expected one of %s, found %s."
              .formatted(String.join(", ", acceptedIssuers(vault)), token.caller().issuer()));
    }
    return token.caller();
  }

  /** The vault's tenant, and those of Microsoft itself that every vault names in public. */
  private static List<String> acceptedIssuers(Vault vault) {
    List<String> issuers = new ArrayList<>();
    issuers.add(vault.cloud().tokenIssuer(vault.tenantId()));
    MICROSOFT.forEach(tenant -> issuers.add(vault.cloud().tokenIssuer(tenant)));
    return issuers;
  }

  /** Where a token is to be had: what clients learn the tenant from. */
  static String challenge(Vault vault) {
    return "Bearer authorization=\"https://%s/%s\", resource=\"%s\""
        .formatted(vault.cloud().loginHost(), vault.tenantId(), vault.cloud().vaultAudience());
  }

  private static KeyVaultError unauthorized(String message) {
    return new KeyVaultError(401, "Unauthorized", null, message);
  }
}
