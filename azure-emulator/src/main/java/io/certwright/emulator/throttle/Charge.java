package io.certwright.emulator.throttle;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.vault.Vault;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a call costs.
 *
 * <p>That creating a certificate is charged as its new key is, and merging as anything else, is not
 * documented; it is what the limits on keys suggest.
 */
record Charge(TransactionKind kind, int cost) {

  private static final Charge ONE = new Charge(TransactionKind.OTHER, 1);

  static Charge of(Request request, String operation, Vault vault) {
    return switch (operation) {
      case "keyvault.createCertificate" -> create(request, vault);
      case "keyvault.createKey" -> newKey(body(request).path("kty").asText());
      case "keyvault.importCertificate", "keyvault.setSecret" ->
          new Charge(TransactionKind.IMPORT, 1);
      case "keyvault.getKey", "keyvault.getKeyVersion" -> key(request, vault);
      default -> ONE;
    };
  }

  private static Charge create(Request request, Vault vault) {
    JsonNode properties = body(request).path("policy").path("key_props");
    Optional<KeyProperties> before = keyOf(request, vault);
    boolean reused =
        properties.path("reuse_key").asBoolean(before.map(KeyProperties::reuseKey).orElse(false));
    if (reused && before.isPresent()) {
      return ONE;
    }
    return newKey(
        properties.path("kty").asText(before.map(key -> key.type().wireName()).orElse("")));
  }

  private static Charge newKey(String type) {
    return new Charge(
        type.endsWith("-HSM") ? TransactionKind.CREATE_HSM_KEY : TransactionKind.CREATE_KEY, 1);
  }

  private static Charge key(Request request, Vault vault) {
    return keyOf(request, vault)
        .map(key -> new Charge(kindOf(key), weight(key)))
        .orElse(new Charge(TransactionKind.KEY, 1));
  }

  private static TransactionKind kindOf(KeyProperties key) {
    return key.type().isHardware() ? TransactionKind.HSM_KEY : TransactionKind.KEY;
  }

  /** The limits are 4,000 for RSA of 2,048 bits and all curves, 1,000 for 3,072, 500 for 4,096. */
  private static int weight(KeyProperties key) {
    if (key.type().isElliptic()) {
      return 1;
    }
    return switch (key.size()) {
      case 3072 -> 4;
      case 4096 -> 8;
      default -> 1;
    };
  }

  private static Optional<KeyProperties> keyOf(Request request, Vault vault) {
    List<String> segments = request.segments();
    return segments.size() < 2
        ? Optional.empty()
        : vault.certificates().find(segments.get(1)).map(found -> found.policy().key());
  }

  private static JsonNode body(Request request) {
    try {
      return Json.read(request.body());
    } catch (IOException malformed) {
      return Json.object();
    }
  }
}
