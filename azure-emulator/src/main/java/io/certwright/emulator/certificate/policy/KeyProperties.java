package io.certwright.emulator.certificate.policy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * What a policy says about the key.
 *
 * @param size in bits
 * @param curve null for RSA
 */
public record KeyProperties(
    KeyType type, int size, Curve curve, boolean exportable, boolean reuseKey) {

  /** The JDK no longer has P-256K. */
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Makes a key; RSA of 4096 bits takes seconds. */
  public KeyPair generate() {
    return generate(RANDOM);
  }

  /** Makes a key of the randomness: the same key of the same. */
  public KeyPair generate(SecureRandom random) {
    try {
      if (!type.isElliptic()) {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(size, random);
        return generator.generateKeyPair();
      }
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE);
      generator.initialize(new ECGenParameterSpec(curve.standardName()), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException unexpected) {
      throw new IllegalStateException("Cannot make a key of " + this, unexpected);
    }
  }

  /** Whether a key of the other's could be one of these. */
  public boolean isOfTheKindOf(KeyProperties other) {
    return type == other.type && size == other.size && curve == other.curve;
  }

  public String signatureAlgorithm() {
    return type.isElliptic() ? curve.signatureAlgorithm() : "SHA256withRSA";
  }
}
