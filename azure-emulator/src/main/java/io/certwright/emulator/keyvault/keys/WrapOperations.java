package io.certwright.emulator.keyvault.keys;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.DataAction;
import io.certwright.emulator.keyvault.call.Fields;
import io.certwright.emulator.keyvault.call.Managed;
import io.certwright.emulator.keyvault.call.Operation;
import io.certwright.emulator.plain.KeyMaterial;
import io.certwright.emulator.plain.ObjectKind;
import io.certwright.emulator.plain.ObjectStore;
import io.certwright.emulator.plain.ObjectVersion;
import io.certwright.emulator.plain.StoredObject;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What a key does to another one: it wraps it, and unwraps it again. */
public final class WrapOperations {

  private static final String WRAP = "wrapKey";
  private static final String UNWRAP = "unwrapKey";

  public List<Operation> all() {
    return List.of(
        new Operation("POST keys/*/*/wrapkey", WRAP, DataAction.KEY_WRAP, this::wrap),
        new Operation("POST keys/*/*/unwrapkey", UNWRAP, DataAction.KEY_UNWRAP, this::unwrap));
  }

  private record Working(String id, KeyPair pair, List<String> operations) {}

  private Reply wrap(Call call) {
    Working key = key(call, WRAP);
    JsonNode body = Fields.body(call.request());
    return reply(key, algorithm(body).encrypt(key.pair().getPublic(), value(body)));
  }

  private Reply unwrap(Call call) {
    Working key = key(call, UNWRAP);
    JsonNode body = Fields.body(call.request());
    return reply(key, algorithm(body).decrypt(key.pair().getPrivate(), value(body)));
  }

  private static Working key(Call call, String operation) {
    Working key = managed(call).orElseGet(() -> plain(call));
    if (!key.operations().contains(operation)) {
      throw new KeyVaultError(
          403,
          "Forbidden",
          "KeyOperationForbidden",
          "Operation %s is not permitted on this key.".formatted(operation));
    }
    return key;
  }

  private static Optional<Working> managed(Call call) {
    return Managed.certificate(call).map(certificate -> managed(call, certificate));
  }

  private static Working managed(Call call, StoredCertificate certificate) {
    CertificateVersion version =
        isVersioned(call)
            ? Managed.version(call, certificate, ObjectKind.KEY)
            : certificate.latest();
    return new Working(
        new KeyView(call).id(certificate.name(), version.id(), true),
        version.material().get().keyPair(),
        KeyOperationNames.of(version.policy().key().type(), version.policy().keyUsages()));
  }

  private static Working plain(Call call) {
    ObjectStore<KeyMaterial> keys = call.vault().contents().keys();
    StoredObject<KeyMaterial> key = keys.get(call.name());
    ObjectVersion<KeyMaterial> version =
        isVersioned(call) ? keys.version(key, call.segments().get(2)) : key.latest();
    if (!version.enabled()) {
      throw ObjectKind.KEY.disabled();
    }
    return new Working(
        new KeyView(call).id(key.name(), version.id(), true),
        version.content().pair(),
        version.content().operations());
  }

  /** The SDK sends an empty version for the newest. */
  private static boolean isVersioned(Call call) {
    return !call.segments().get(2).isEmpty();
  }

  private static WrapAlgorithm algorithm(JsonNode body) {
    return WrapAlgorithm.named(Fields.text(body, "alg", ""));
  }

  private static byte[] value(JsonNode body) {
    try {
      return Base64.getUrlDecoder().decode(Fields.text(body, "value", ""));
    } catch (IllegalArgumentException malformed) {
      throw KeyVaultError.invalidProperty("value", "Not base64url.");
    }
  }

  private static Reply reply(Working key, byte[] value) {
    return Reply.json(
        200,
        Json.object()
            .put("kid", key.id())
            .put("value", Base64.getUrlEncoder().withoutPadding().encodeToString(value)));
  }
}
