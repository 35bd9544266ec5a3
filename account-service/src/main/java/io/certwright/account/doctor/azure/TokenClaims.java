package io.certwright.account.doctor.azure;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;

/**
 * What stands in an access token that Entra ID has just given us. It is read, not verified: it is
 * for Azure to judge, and we learn from it who Azure takes us for.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference">
 *     Access token claims reference</a>
 */
final class TokenClaims {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TokenClaims() {}

  /** Of the service principal (claim {@code oid}). */
  static UUID objectId(String token) {
    String[] parts = token.split("\\.");
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      return UUID.fromString(JSON.readTree(claims).path("oid").asText());
    } catch (IOException | RuntimeException unreadable) {
      throw new Failure(
          FailureCode.SIGN_IN_FAILED, "Entra ID gave a token that names no principal (oid).");
    }
  }
}
