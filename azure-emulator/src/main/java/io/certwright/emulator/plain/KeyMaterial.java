package io.certwright.emulator.plain;

import io.certwright.emulator.certificate.policy.KeyType;
import java.security.PublicKey;
import java.util.List;

/**
 * A key, of which the emulator shows the public half.
 *
 * @param operations as JSON Web Key names them (RFC 7517, 4.3)
 */
public record KeyMaterial(KeyType type, PublicKey publicKey, List<String> operations) {}
