package io.certwright.emulator.plain;

import io.certwright.emulator.certificate.policy.KeyType;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;

/**
 * A key, of which the emulator shows the public half; with the private one it works itself.
 *
 * @param pair the private half is null when a state was imported that has none
 * @param operations as JSON Web Key names them (RFC 7517, 4.3)
 */
public record KeyMaterial(KeyType type, KeyPair pair, List<String> operations) {

  public PublicKey publicKey() {
    return pair.getPublic();
  }
}
