package io.certwright.emulator.keyvault.keys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.DeletedCertificate;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.keyvault.call.ApiVersion;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.ObjectAttributes;
import io.certwright.emulator.plain.DeletedObject;
import io.certwright.emulator.plain.KeyMaterial;
import io.certwright.emulator.plain.ObjectKind;
import io.certwright.emulator.plain.ObjectVersion;
import io.certwright.emulator.tenant.vault.Vault;

/** Keys of one vault on the wire. */
final class KeyView {

  private final Vault vault;
  private final ApiVersion version;

  KeyView(Call call) {
    this.vault = call.vault();
    this.version = call.version();
  }

  /** The key of a certificate. */
  ObjectNode managed(StoredCertificate certificate, CertificateVersion one) {
    CertificatePolicy policy = one.policy();
    ObjectNode node = Json.object();
    node.set(
        "key",
        JsonWebKey.of(
            id(certificate.name(), one.id(), true),
            policy.key().type(),
            one.material().get().keyPair().getPublic(),
            KeyOperationNames.of(policy.key().type(), policy.keyUsages())));
    node.set("attributes", attributes(ObjectAttributes.of(one)));
    ObjectAttributes.addTags(node, one.tags());
    return node.put("managed", true);
  }

  ObjectNode managedItem(StoredCertificate certificate, CertificateVersion one, boolean versioned) {
    ObjectNode node = Json.object().put("kid", id(certificate.name(), one.id(), versioned));
    node.set("attributes", attributes(ObjectAttributes.of(one)));
    ObjectAttributes.addTags(node, one.tags());
    return node.put("managed", true);
  }

  ObjectNode plain(String name, ObjectVersion<KeyMaterial> one) {
    KeyMaterial material = one.content();
    ObjectNode node = Json.object();
    node.set(
        "key",
        JsonWebKey.of(
            id(name, one.id(), true),
            material.type(),
            material.publicKey(),
            material.operations()));
    node.set("attributes", attributes(ObjectAttributes.of(one)));
    ObjectAttributes.addTags(node, one.tags());
    return node;
  }

  ObjectNode item(String name, ObjectVersion<KeyMaterial> one, boolean versioned) {
    ObjectNode node = Json.object().put("kid", id(name, one.id(), versioned));
    node.set("attributes", attributes(ObjectAttributes.of(one)));
    ObjectAttributes.addTags(node, one.tags());
    return node;
  }

  ObjectNode deleted(DeletedObject<KeyMaterial> deleted) {
    ObjectNode node = ObjectAttributes.deletion(vault, ObjectKind.KEY, deleted);
    node.setAll(plain(deleted.object().name(), deleted.object().latest()));
    return node;
  }

  /** The key of a deleted certificate. */
  ObjectNode deletedManaged(DeletedCertificate deleted) {
    StoredCertificate certificate = deleted.certificate();
    ObjectNode node = ObjectAttributes.deletion(vault, ObjectKind.KEY, deleted);
    node.setAll(managed(certificate, certificate.latest()));
    return node;
  }

  ObjectNode deletedItem(DeletedObject<KeyMaterial> deleted) {
    ObjectNode node = ObjectAttributes.deletion(vault, ObjectKind.KEY, deleted);
    node.setAll(item(deleted.object().name(), deleted.object().latest(), false));
    return node;
  }

  private ObjectNode attributes(ObjectNode attributes) {
    ObjectNode node = ObjectAttributes.recoverable(attributes, vault.settings());
    return version.hasHsmPlatform() ? node.put("hsmPlatform", "0") : node;
  }

  String id(String name, String one, boolean versioned) {
    return vault.uri() + "/keys/" + name + (versioned ? "/" + one : "");
  }
}
