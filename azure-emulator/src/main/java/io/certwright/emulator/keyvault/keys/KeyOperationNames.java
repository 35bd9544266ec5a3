package io.certwright.emulator.keyvault.keys;

import io.certwright.emulator.certificate.policy.KeyType;
import java.util.List;
import java.util.Map;

/** What can be done with a key, as JSON Web Key names it. */
final class KeyOperationNames {

  private static final List<String> OF_RSA =
      List.of("encrypt", "decrypt", "sign", "verify", "wrapKey", "unwrapKey");
  private static final List<String> OF_EC = List.of("sign", "verify");

  /** By key usage, as "About Azure Key Vault certificates" lists them. */
  private static final Map<String, List<String>> BY_USAGE =
      Map.of(
          "dataEncipherment", List.of("encrypt", "decrypt"),
          "decipherOnly", List.of("decrypt"),
          "digitalSignature", List.of("sign", "verify"),
          "encipherOnly", List.of("encrypt"),
          "keyCertSign", List.of("sign", "verify"),
          "keyEncipherment", List.of("wrapKey", "unwrapKey"),
          "nonRepudiation", List.of("sign", "verify"));

  private KeyOperationNames() {}

  static List<String> all(KeyType type) {
    return type.isElliptic() ? OF_EC : OF_RSA;
  }

  static List<String> of(KeyType type, List<String> keyUsages) {
    List<String> allowed =
        keyUsages.stream()
            .flatMap(usage -> BY_USAGE.getOrDefault(usage, List.of()).stream())
            .toList();
    return all(type).stream().filter(allowed::contains).toList();
  }
}
