package io.certwright.emulator.seed.contents;

import io.certwright.emulator.certificate.policy.KeyType;
import java.util.List;

/**
 * A key that belongs to no certificate.
 *
 * @param publicKey SubjectPublicKeyInfo (RFC 5280, 4.1), DER
 * @param privateKey PKCS#8 (RFC 5958), DER; null for a key that cannot unwrap
 * @param operations as JSON Web Key names them (RFC 7517, 4.3)
 */
public record KeySeed(KeyType type, byte[] publicKey, byte[] privateKey, List<String> operations) {}
