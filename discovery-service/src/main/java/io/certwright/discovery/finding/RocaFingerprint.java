package io.certwright.discovery.finding;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Recognizes RSA keys of Infineon's library (CVE-2017-15361; Nemec and others, "The Return of
 * Coppersmith's Attack", CCS 2017, section 3.3). Both primes, and so the modulus, are powers of
 * 65537 modulo each of the first small primes. A good key is one by chance less often than once in
 * 2^100.
 */
final class RocaFingerprint {

  /** Keys of every size use at least these. */
  private static final int LARGEST_PRIME = 167;

  private static final List<PowersModulo> POWERS =
      IntStream.rangeClosed(3, LARGEST_PRIME)
          .filter(number -> BigInteger.valueOf(number).isProbablePrime(40))
          .mapToObj(PowersModulo::of)
          .toList();

  private RocaFingerprint() {}

  static boolean matches(BigInteger modulus) {
    return POWERS.stream().allMatch(powers -> powers.contain(modulus));
  }

  private record PowersModulo(int prime, BitSet powers) {

    static PowersModulo of(int prime) {
      BitSet powers = new BitSet(prime);
      int power = 1;
      do {
        powers.set(power);
        power = (int) ((long) power * 65_537 % prime);
      } while (!powers.get(power));
      return new PowersModulo(prime, powers);
    }

    boolean contain(BigInteger modulus) {
      return powers.get(modulus.mod(BigInteger.valueOf(prime)).intValue());
    }
  }
}
