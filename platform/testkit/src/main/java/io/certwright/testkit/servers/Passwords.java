package io.certwright.testkit.servers;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords for one run, so that none is ever written into a file of the project. */
final class Passwords {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;

  private Passwords() {}

  /** 192 random bits as hexadecimal digits, which need no quoting anywhere. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
