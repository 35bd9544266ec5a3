package io.certwright.emulator.keyvault.certificates;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.Changes;
import io.certwright.emulator.certificate.Lazy;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.certificate.x509.CertificateFacts;
import io.certwright.emulator.certificate.x509.ImportedContent;
import io.certwright.emulator.certificate.x509.Material;
import io.certwright.emulator.keyvault.call.Fields;
import java.time.Instant;
import java.util.Date;

/** Reads an import: the policy follows from the certificate, whatever the request says. */
final class ImportReader {

  private final JsonNode body;
  private final Instant now;
  private final Material material;

  /**
   * @throws KeyVaultError 400 when the content cannot be read or has expired
   */
  ImportReader(JsonNode body, Instant now) {
    this.body = body;
    this.now = now;
    String value = Fields.text(body, "value", "");
    this.material =
        contentType().equals(CertificatePolicy.PEM)
            ? ImportedContent.ofPem(value)
            : ImportedContent.ofPkcs12(value, Fields.text(body, "pwd", ""));
    if (material.certificate().getNotAfter().before(Date.from(now))) {
      throw new KeyVaultError(
          400, "CertificateExpired", null, "The specified X.509 certificate has expired.");
    }
  }

  CertificatePolicy policy() {
    CertificateFacts facts = new CertificateFacts(material.certificate());
    JsonNode policy = body.path("policy");
    Issuer issuer = PolicyReader.issuer(policy.path("issuer"));
    int months = facts.validityMonths();
    return new CertificatePolicy(
        key(facts, policy.path("key_props")),
        contentType(),
        facts.subject(),
        facts.names(),
        facts.extendedKeyUsages(),
        facts.keyUsages(),
        months,
        facts.isAuthority(),
        LifetimeActionReader.read(policy, issuer, months),
        issuer,
        now,
        now);
  }

  private static KeyProperties key(CertificateFacts facts, JsonNode sent) {
    KeyProperties key = facts.key(Fields.flag(sent, "exportable", true));
    return new KeyProperties(
        key.type(),
        key.size(),
        key.curve(),
        key.exportable(),
        Fields.flag(sent, "reuse_key", false));
  }

  CertificateVersion version(CertificatePolicy policy) {
    Changes changes = Fields.changes(body);
    return new CertificateVersion(
        CertificateVersion.newId(),
        policy,
        Lazy.of(material),
        changes.enabled() == null || changes.enabled(),
        material.certificate().getNotBefore().toInstant(),
        material.certificate().getNotAfter().toInstant(),
        now,
        now,
        changes.tags(),
        Fields.flag(body, "preserveCertOrder"));
  }

  private String contentType() {
    return Fields.text(
        body.path("policy").path("secret_props"), "contentType", CertificatePolicy.PKCS12);
  }
}
