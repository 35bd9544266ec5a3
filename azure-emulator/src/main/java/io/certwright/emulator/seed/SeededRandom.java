package io.certwright.emulator.seed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Randomness that is the same for the same label: what seeded keys and serial numbers come from.
 */
final class SeededRandom {

  private SeededRandom() {}

  static SecureRandom of(String label) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(hash(label));
      return random;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has SHA1PRNG", missing);
    }
  }

  /** 32 lower-case hexadecimal digits, as versions are called. */
  static String id(String label) {
    return HexFormat.of().formatHex(hash(label), 0, 16);
  }

  private static byte[] hash(String label) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(label.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }
}
