package io.certwright.emulator.keyvault.keys;

import io.certwright.emulator.certificate.error.KeyVaultError;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource.PSpecified;

/** RSAES-OAEP (RFC 8017, 7.1) as JSON Web Algorithms name it (RFC 7518, 4.3). */
enum WrapAlgorithm {
  RSA_OAEP("RSA-OAEP", "SHA-1"),
  RSA_OAEP_256("RSA-OAEP-256", "SHA-256");

  private final String wireName;
  private final OAEPParameterSpec parameters;

  WrapAlgorithm(String wireName, String digest) {
    this.wireName = wireName;
    this.parameters =
        new OAEPParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), PSpecified.DEFAULT);
  }

  static WrapAlgorithm named(String wireName) {
    return Stream.of(values())
        .filter(algorithm -> algorithm.wireName.equals(wireName))
        .findFirst()
        .orElseThrow(
            () -> KeyVaultError.invalidProperty("alg", "Not an algorithm of this emulator."));
  }

  byte[] encrypt(PublicKey key, byte[] value) {
    return work(Cipher.ENCRYPT_MODE, key, value);
  }

  byte[] decrypt(PrivateKey key, byte[] value) {
    return work(Cipher.DECRYPT_MODE, key, value);
  }

  /** The service does not say why a value does not fit the key. */
  private byte[] work(int mode, Key key, byte[] value) {
    try {
      Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
      cipher.init(mode, key, parameters);
      return cipher.doFinal(value);
    } catch (GeneralSecurityException refused) {
      throw KeyVaultError.badParameter("The parameter is incorrect.\r\n");
    }
  }
}
