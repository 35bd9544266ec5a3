package io.certwright.emulator.keyvault.certificates;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.certificate.CertificateFacts;
import io.certwright.emulator.certificate.CertificatePolicy;
import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.Changes;
import io.certwright.emulator.certificate.ImportedContent;
import io.certwright.emulator.certificate.Issuer;
import io.certwright.emulator.certificate.KeyVaultError;
import io.certwright.emulator.certificate.Lazy;
import io.certwright.emulator.certificate.Material;
import io.certwright.emulator.keyvault.call.Fields;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

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
    JsonNode key = body.path("policy").path("key_props");
    Issuer issuer =
        new Issuer(
            Fields.text(body.path("policy").path("issuer"), "name", Issuer.UNKNOWN.name()),
            null,
            null);
    return new CertificatePolicy(
        facts.key(Fields.flag(key, "exportable", true)),
        contentType(),
        facts.subject(),
        facts.names(),
        facts.extendedKeyUsages(),
        facts.keyUsages(),
        facts.validityMonths(),
        facts.isAuthority(),
        List.of(PolicyReader.defaultAction(issuer)),
        issuer,
        now,
        now);
  }

  CertificateVersion version() {
    Changes changes = Fields.changes(body);
    return new CertificateVersion(
        UUID.randomUUID().toString().replace("-", ""),
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
