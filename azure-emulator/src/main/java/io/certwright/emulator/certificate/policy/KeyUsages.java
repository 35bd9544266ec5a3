package io.certwright.emulator.certificate.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The key usages of RFC 5280, 4.2.1.3, under Key Vault's names. */
public final class KeyUsages {

  /** In alphabetical order, as the service lists those of an imported certificate. */
  private static final Map<String, Integer> BITS =
      new TreeMap<>(
          Map.of(
              "digitalSignature", KeyUsage.digitalSignature,
              "nonRepudiation", KeyUsage.nonRepudiation,
              "keyEncipherment", KeyUsage.keyEncipherment,
              "dataEncipherment", KeyUsage.dataEncipherment,
              "keyAgreement", KeyUsage.keyAgreement,
              "keyCertSign", KeyUsage.keyCertSign,
              "cRLSign", KeyUsage.cRLSign,
              "encipherOnly", KeyUsage.encipherOnly,
              "decipherOnly", KeyUsage.decipherOnly));

  private KeyUsages() {}

  /** Whether the text is an object identifier, which is all that an extended key usage must be. */
  public static boolean isExtendedKeyUsage(String text) {
    return ASN1ObjectIdentifier.tryFromID(text) != null;
  }

  /** The name as the service spells it, whatever the case of the text. */
  public static Optional<String> named(String text) {
    return BITS.keySet().stream().filter(name -> name.equalsIgnoreCase(text)).findFirst();
  }

  public static KeyUsage encode(List<String> names) {
    return new KeyUsage(names.stream().mapToInt(BITS::get).reduce(0, (one, other) -> one | other));
  }

  public static List<String> decode(KeyUsage usage) {
    return BITS.entrySet().stream()
        .filter(entry -> usage.hasUsages(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
