package io.certwright.enrollment.privateca;

import io.certwright.enrollment.authority.CaKeyType;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** Makes and reads the private keys of CAs. */
final class CaKeys {

  private CaKeys() {}

  static KeyPair generate(CaKeyType type, IssuerRole role) {
    boolean root = role == IssuerRole.ROOT;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(type.name());
      switch (type) {
        case EC -> generator.initialize(new ECGenParameterSpec(root ? "secp384r1" : "secp256r1"));
        case RSA -> generator.initialize(root ? 4096 : 3072);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java makes " + type + " keys", e);
    }
  }

  static PrivateKey read(CaKeyType type, byte[] pkcs8) {
    try {
      return KeyFactory.getInstance(type.name()).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A sealed key of a CA cannot be read", e);
    }
  }
}
