package io.certwright.emulator.keyvault.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.policy.Curve;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.certificate.policy.KeyType;
import io.certwright.emulator.tenant.vault.Sku;
import java.util.List;

/** Reads what a request says about a key: of a policy, or one to be made alone. */
public final class KeyPropertiesReader {

  private static final List<Integer> RSA_SIZES = List.of(2048, 3072, 4096);
  private static final List<Integer> EC_SIZES = List.of(256, 384, 521);

  private KeyPropertiesReader() {}

  /** The {@code key_props} of a policy. */
  public static KeyProperties ofPolicy(JsonNode key, Sku sku) {
    KeyType type = type(key, "RSA", sku);
    boolean exportable = Fields.flag(key, "exportable", !type.isHardware());
    if (type.isHardware() && exportable) {
      throw KeyVaultError.invalidProperty(
          "policy.key_props", "Hardware backed keys are not exportable");
    }
    return of(key, type, exportable);
  }

  /** The body of a request for a plain key, which must say of which type. */
  public static KeyProperties ofKey(JsonNode body, Sku sku) {
    return of(body, type(body, "", sku), false);
  }

  private static KeyType type(JsonNode key, String otherwise, Sku sku) {
    String text = Fields.text(key, "kty", otherwise);
    KeyType type =
        KeyType.of(text)
            .orElseThrow(
                () ->
                    new KeyVaultError(
                        400, "BadParameter", "KeyTypeNotSupported", "Invalid kty value: " + text));
    if (type.isHardware() && sku != Sku.PREMIUM) {
      throw KeyVaultError.badParameter("Hardware key operation not allowed on standard vault");
    }
    return type;
  }

  private static KeyProperties of(JsonNode key, KeyType type, boolean exportable) {
    boolean reuse = Fields.flag(key, "reuse_key", false);
    Integer size = Fields.integer(key, "key_size");
    if (type.isElliptic()) {
      Curve curve = curve(key, size);
      return new KeyProperties(type, curve.size(), curve, exportable, reuse);
    }
    if (size != null && !RSA_SIZES.contains(size)) {
      throw unsupportedSize(size, RSA_SIZES);
    }
    return new KeyProperties(type, size == null ? 2048 : size, null, exportable, reuse);
  }

  private static Curve curve(JsonNode key, Integer size) {
    if (key.path("crv").isTextual()) {
      String text = key.path("crv").textValue();
      return Curve.of(text)
          .filter(curve -> size == null || size == curve.size())
          .orElseThrow(() -> KeyVaultError.badParameter("Unsupported curve (%s)".formatted(text)));
    }
    return size == null
        ? Curve.P_256
        : Curve.ofSize(size).orElseThrow(() -> unsupportedSize(size, EC_SIZES));
  }

  private static KeyVaultError unsupportedSize(int size, List<Integer> supported) {
    return KeyVaultError.badParameter(
        "Unsupported key size (%d). Supported sizes are %s".formatted(size, supported));
  }
}
