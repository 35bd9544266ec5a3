package io.certwright.emulator.plain;

/**
 * A secret.
 *
 * @param contentType null when it was not sent
 */
public record SecretValue(String value, String contentType) {}
