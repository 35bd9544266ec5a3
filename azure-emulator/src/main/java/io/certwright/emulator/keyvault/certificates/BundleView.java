package io.certwright.emulator.keyvault.certificates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.DeletedCertificate;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.x509.Material;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.keyvault.call.ApiVersion;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.ObjectAttributes;
import io.certwright.emulator.tenant.vault.Vault;
import java.util.Base64;

/** Certificates of one vault on the wire. */
public final class BundleView {

  private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

  private final Vault vault;
  private final ApiVersion version;

  private BundleView(Vault vault, ApiVersion version) {
    this.vault = vault;
    this.version = version;
  }

  public static BundleView of(Call call) {
    return new BundleView(call.vault(), call.version());
  }

  public String certificateId(String name) {
    return vault.uri() + "/certificates/" + name;
  }

  /** The newest version with policy and pending operation. */
  public ObjectNode whole(StoredCertificate certificate) {
    ObjectNode node = version(certificate, certificate.latest());
    node.set("policy", policy(certificate));
    addPending(node, certificate);
    return addOrder(node, certificate.latest());
  }

  /** One version, alone. */
  ObjectNode one(StoredCertificate certificate, CertificateVersion one) {
    return addOrder(version(certificate, one), one);
  }

  /** One version as an update of just that version answers: with the pending operation. */
  ObjectNode updated(StoredCertificate certificate, CertificateVersion one) {
    ObjectNode node = version(certificate, one);
    addPending(node, certificate);
    return addOrder(node, one);
  }

  ObjectNode policy(StoredCertificate certificate) {
    return PolicyView.of(certificate.policy(), certificateId(certificate.name()), version);
  }

  ObjectNode deleted(DeletedCertificate deleted) {
    ObjectNode node = deletion(deleted);
    node.setAll(whole(deleted.certificate()));
    return node;
  }

  /** An entry of the list of certificates, or of the list of one certificate's versions. */
  ObjectNode item(StoredCertificate certificate, CertificateVersion one, boolean versioned) {
    String id = certificateId(certificate.name());
    ObjectNode node = Json.object().put("id", versioned ? id + "/" + one.id() : id);
    addThumbprint(node, one);
    node.set("attributes", ObjectAttributes.of(one));
    ObjectAttributes.addTags(node, one.tags());
    return node.put("subject", "");
  }

  ObjectNode deletedItem(DeletedCertificate deleted) {
    StoredCertificate certificate = deleted.certificate();
    ObjectNode node = deletion(deleted).put("id", certificateId(certificate.name()));
    addThumbprint(node, certificate.latest());
    node.set("attributes", recoverable(certificate.latest()));
    ObjectAttributes.addTags(node, certificate.latest().tags());
    return node;
  }

  private ObjectNode version(StoredCertificate certificate, CertificateVersion one) {
    String path = certificate.name() + "/" + one.id();
    ObjectNode node = Json.object().put("id", vault.uri() + "/certificates/" + path);
    if (!one.isDraft()) {
      Material material = one.material().get();
      node.put("kid", vault.uri() + "/keys/" + path);
      node.put("sid", vault.uri() + "/secrets/" + path);
      addThumbprint(node, one);
      node.put("cer", Base64.getEncoder().encodeToString(material.der()));
    }
    node.set("attributes", recoverable(one));
    ObjectAttributes.addTags(node, one.tags());
    return node;
  }

  private ObjectNode deletion(DeletedCertificate deleted) {
    return Json.object()
        .put("recoveryId", vault.uri() + "/deletedcertificates/" + deleted.certificate().name())
        .put("deletedDate", deleted.deletedAt().getEpochSecond())
        .put("scheduledPurgeDate", deleted.scheduledPurgeAt().getEpochSecond());
  }

  private ObjectNode recoverable(CertificateVersion one) {
    return ObjectAttributes.recoverable(ObjectAttributes.of(one), vault.settings());
  }

  private void addPending(ObjectNode node, StoredCertificate certificate) {
    if (certificate.pending() != null) {
      node.putObject("pending").put("id", certificateId(certificate.name()) + "/pending");
    }
  }

  private static ObjectNode addOrder(ObjectNode node, CertificateVersion one) {
    return one.preserveCertOrder() == null
        ? node
        : node.put("preserveCertOrder", one.preserveCertOrder());
  }

  private static void addThumbprint(ObjectNode node, CertificateVersion one) {
    if (!one.isDraft()) {
      node.put("x5t", BASE64_URL.encodeToString(one.material().get().thumbprint()));
    }
  }
}
