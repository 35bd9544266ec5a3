package io.certwright.emulator.keyvault.secrets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.DeletedCertificate;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.Fields;
import io.certwright.emulator.keyvault.call.ObjectAttributes;
import io.certwright.emulator.plain.DeletedObject;
import io.certwright.emulator.plain.ObjectKind;
import io.certwright.emulator.plain.ObjectVersion;
import io.certwright.emulator.plain.SecretValue;
import io.certwright.emulator.tenant.vault.Vault;

/** Secrets of one vault on the wire. */
final class SecretView {

  private final Vault vault;

  SecretView(Call call) {
    this.vault = call.vault();
  }

  /** The secret that a certificate is. */
  ObjectNode managed(StoredCertificate certificate, CertificateVersion one) {
    String path = certificate.name() + "/" + one.id();
    ObjectNode node =
        Json.object()
            .put("value", SecretContent.of(one))
            .put("contentType", one.policy().contentType())
            .put("id", vault.uri() + "/secrets/" + path)
            .put("managed", true);
    node.set("attributes", recoverable(ObjectAttributes.of(one)));
    node.put("kid", vault.uri() + "/keys/" + path);
    ObjectAttributes.addTags(node, one.tags());
    return node;
  }

  ObjectNode managedItem(StoredCertificate certificate, CertificateVersion one, boolean versioned) {
    ObjectNode node =
        Json.object()
            .put("contentType", one.policy().contentType())
            .put("id", id(certificate.name(), one.id(), versioned))
            .put("managed", true);
    node.set("attributes", recoverable(ObjectAttributes.of(one)));
    ObjectAttributes.addTags(node, one.tags());
    return node;
  }

  ObjectNode plain(String name, ObjectVersion<SecretValue> one) {
    ObjectNode node = Json.object().put("value", one.content().value());
    node.setAll(item(name, one, true));
    return node;
  }

  /** Without the value. */
  ObjectNode item(String name, ObjectVersion<SecretValue> one, boolean versioned) {
    ObjectNode node = Json.object();
    Fields.put(node, "contentType", one.content().contentType());
    node.put("id", id(name, one.id(), versioned));
    node.set("attributes", recoverable(ObjectAttributes.of(one)));
    ObjectAttributes.addTags(node, one.tags());
    return node;
  }

  /** The secret of a deleted certificate; what is in it is not told. */
  ObjectNode deletedManaged(DeletedCertificate deleted) {
    StoredCertificate certificate = deleted.certificate();
    ObjectNode node = ObjectAttributes.deletion(vault, ObjectKind.SECRET, deleted);
    node.setAll(managedItem(certificate, certificate.latest(), true));
    return node;
  }

  ObjectNode deleted(DeletedObject<SecretValue> deleted, boolean versioned) {
    ObjectNode node = ObjectAttributes.deletion(vault, ObjectKind.SECRET, deleted);
    node.setAll(item(deleted.object().name(), deleted.object().latest(), versioned));
    return node;
  }

  private ObjectNode recoverable(ObjectNode attributes) {
    return ObjectAttributes.recoverable(attributes, vault.settings());
  }

  private String id(String name, String version, boolean versioned) {
    return vault.uri() + "/secrets/" + name + (versioned ? "/" + version : "");
  }
}
