package io.certwright.discovery.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RocaFingerprintTest {

  private static final BigInteger GENERATOR = BigInteger.valueOf(65_537);

  /** The library makes primes k·M + (65537^a mod M), M the product of the first primes. */
  @ParameterizedTest
  @CsvSource({"512, 39", "1024, 71", "2048, 126"})
  void recognizesKeysOfTheLibrary(int size, int primes) {
    Random random = new Random(size);
    BigInteger product = primorial(primes);

    BigInteger modulus =
        prime(product, size / 2, random).multiply(prime(product, size / 2, random));

    assertThat(RocaFingerprint.matches(modulus)).isTrue();
  }

  @Test
  void leavesOtherKeysAlone() {
    for (int index = 0; index < 3; index++) {
      RSAPublicKey key = (RSAPublicKey) Specimen.rsa(1024).getPublic();
      assertThat(RocaFingerprint.matches(key.getModulus())).isFalse();
    }
  }

  @Test
  void survivesNumbersThatAreNoModulus() {
    assertThat(RocaFingerprint.matches(BigInteger.ZERO)).isFalse();
    assertThat(RocaFingerprint.matches(BigInteger.valueOf(-7))).isFalse();
  }

  private static BigInteger prime(BigInteger product, int size, Random random) {
    BigInteger candidate;
    do {
      BigInteger power = GENERATOR.modPow(new BigInteger(200, random), product);
      BigInteger factor = new BigInteger(Math.max(size - product.bitLength(), 24), random);
      candidate = factor.multiply(product).add(power);
    } while (!candidate.isProbablePrime(30));
    return candidate;
  }

  private static BigInteger primorial(int primes) {
    return IntStream.iterate(2, number -> number + 1)
        .mapToObj(BigInteger::valueOf)
        .filter(number -> number.isProbablePrime(30))
        .limit(primes)
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }
}
