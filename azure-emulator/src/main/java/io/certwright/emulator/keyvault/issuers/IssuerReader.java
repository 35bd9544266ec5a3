package io.certwright.emulator.keyvault.issuers;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.issuing.Administrator;
import io.certwright.emulator.issuing.CertificateIssuer;
import io.certwright.emulator.issuing.Organization;
import io.certwright.emulator.keyvault.call.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a request says about an issuer. */
final class IssuerReader {

  private IssuerReader() {}

  /**
   * @param before the issuer that the new one takes the place of, which was made before
   */
  static CertificateIssuer read(
      String name, JsonNode body, Optional<CertificateIssuer> before, Instant now) {
    JsonNode credentials = body.path("credentials");
    return checked(
        new CertificateIssuer(
            name,
            Fields.text(body, "provider", ""),
            Fields.text(credentials, "account_id", null),
            Fields.text(credentials, "pwd", null),
            organization(body.path("org_details")),
            Fields.flag(body.path("attributes"), "enabled", true),
            before.map(CertificateIssuer::created).orElse(now),
            now));
  }

  /** Only what the body has changes. */
  static CertificateIssuer patched(CertificateIssuer issuer, JsonNode body, Instant now) {
    JsonNode credentials = body.path("credentials");
    return checked(
        new CertificateIssuer(
            issuer.name(),
            Fields.text(body, "provider", issuer.provider()),
            Fields.text(credentials, "account_id", issuer.accountId()),
            Fields.text(credentials, "pwd", issuer.password()),
            body.path("org_details").isObject()
                ? patched(issuer.organization(), organization(body.path("org_details")))
                : issuer.organization(),
            Fields.flag(body.path("attributes"), "enabled", issuer.enabled()),
            issuer.created(),
            now));
  }

  private static Organization patched(Organization before, Organization sent) {
    return new Organization(
        sent.id() == null ? before.id() : sent.id(),
        sent.administrators() == null ? before.administrators() : sent.administrators());
  }

  private static CertificateIssuer checked(CertificateIssuer issuer) {
    if (issuer.provider().isBlank()) {
      throw KeyVaultError.badParameter("Property provider has invalid value\r\n");
    }
    if (issuer.provider().equals("DigiCert") && issuer.organization().id() == null) {
      throw KeyVaultError.badParameter("Id in organization details is not set");
    }
    return issuer;
  }

  private static Organization organization(JsonNode node) {
    if (!node.path("admin_details").isArray()) {
      return new Organization(Fields.text(node, "id", null), null);
    }
    List<Administrator> administrators = new ArrayList<>();
    for (JsonNode one : node.path("admin_details")) {
      administrators.add(
          new Administrator(
              Fields.text(one, "first_name", null),
              Fields.text(one, "last_name", null),
              Fields.text(one, "email", null),
              Fields.text(one, "phone", null)));
    }
    return new Organization(Fields.text(node, "id", null), List.copyOf(administrators));
  }
}
