package io.certwright.emulator.tenant.directory;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.Optional;

/**
 * Lets an application sign in with the token of another issuer.
 *
 * @param keys the issuer's public keys; empty for the emulator's own issuer
 */
public record FederatedCredential(
    String issuer, String subject, String audience, Optional<JWKSet> keys) {

  /** The audience that Microsoft recommends, and that every SDK asks for. */
  public static final String TOKEN_EXCHANGE = "api://AzureADTokenExchange";
}
