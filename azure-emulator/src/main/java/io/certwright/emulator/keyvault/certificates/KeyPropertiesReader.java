package io.certwright.emulator.keyvault.certificates;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.certificate.Curve;
import io.certwright.emulator.certificate.KeyProperties;
import io.certwright.emulator.certificate.KeyType;
import io.certwright.emulator.certificate.KeyVaultError;
import io.certwright.emulator.keyvault.call.Fields;
import io.certwright.emulator.tenant.Sku;
import java.util.List;

/** Reads what a policy says about the key. */
final class KeyPropertiesReader {

  private static final List<Integer> RSA_SIZES = List.of(2048, 3072, 4096);

  private KeyPropertiesReader() {}

  static KeyProperties read(JsonNode key, Sku sku) {
    KeyType type =
        KeyType.of(Fields.text(key, "kty", "RSA"))
            .orElseThrow(() -> invalid("Unsupported key type"));
    if (type.isHardware() && sku != Sku.PREMIUM) {
      throw invalid("Hardware backed keys are not supported by a vault of the standard tier");
    }
    boolean exportable = Fields.flag(key, "exportable", !type.isHardware());
    if (type.isHardware() && exportable) {
      throw invalid("Hardware backed keys are not exportable");
    }
    boolean reuse = Fields.flag(key, "reuse_key", false);
    Integer size = Fields.integer(key, "key_size");
    if (type.isElliptic()) {
      Curve curve = curve(key, size);
      return new KeyProperties(type, curve.size(), curve, exportable, reuse);
    }
    if (size != null && !RSA_SIZES.contains(size)) {
      throw invalid("Unsupported key size");
    }
    return new KeyProperties(type, size == null ? 2048 : size, null, exportable, reuse);
  }

  private static Curve curve(JsonNode key, Integer size) {
    if (key.path("crv").isTextual()) {
      return Curve.of(key.path("crv").textValue())
          .filter(curve -> size == null || size == curve.size())
          .orElseThrow(() -> invalid("Unsupported elliptic curve"));
    }
    return size == null
        ? Curve.P_256
        : Curve.ofSize(size).orElseThrow(() -> invalid("Unsupported key size"));
  }

  private static KeyVaultError invalid(String reason) {
    return KeyVaultError.invalidProperty("policy.key_props", reason);
  }
}
