package io.certwright.emulator.entra.realm;

/**
 * The {@code iss} claims of a tenant's tokens.
 *
 * @param first of v1 tokens
 * @param second of v2 tokens
 */
public record Issuer(String first, String second) {}
