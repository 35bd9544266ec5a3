package io.certwright.account.credential;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** The private keys and certificates that a file holds, in its order. */
record KeyFile(List<PrivateKey> keys, List<X509Certificate> certificates) {

  KeyFile {
    keys = List.copyOf(keys);
    certificates = List.copyOf(certificates);
  }

  /** The file will not do; the message says why, and nothing of what it holds. */
  static class Unusable extends Exception {

    Unusable(String message) {
      super(message);
    }

    Unusable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The file may do, but the password does not open it. */
  static final class WrongPassword extends Unusable {

    WrongPassword(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
