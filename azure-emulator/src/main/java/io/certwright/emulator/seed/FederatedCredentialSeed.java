package io.certwright.emulator.seed;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Lets an application sign in with the tokens of another issuer.
 *
 * @param audience {@code api://AzureADTokenExchange} when null
 * @param jwks the issuer's public keys (RFC 7517); null for the emulator's own issuer
 */
public record FederatedCredentialSeed(
    String issuer, String subject, String audience, JsonNode jwks) {}
