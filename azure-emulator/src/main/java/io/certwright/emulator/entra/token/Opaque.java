package io.certwright.emulator.entra.token;

import java.security.SecureRandom;
import java.util.Base64;

/** Text that says nothing and cannot be guessed: 256 random bits. */
public final class Opaque {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Opaque() {}

  public static String text() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
