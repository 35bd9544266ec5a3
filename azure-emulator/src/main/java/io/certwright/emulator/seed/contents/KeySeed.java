package io.certwright.emulator.seed.contents;

import io.certwright.emulator.certificate.policy.KeyType;
import java.util.List;

/**
 * A key, of which the emulator keeps the public half.
 *
 * @param publicKey SubjectPublicKeyInfo (RFC 5280, 4.1), DER
 * @param operations as JSON Web Key names them (RFC 7517, 4.3)
 */
public record KeySeed(KeyType type, byte[] publicKey, List<String> operations) {}
