package io.certwright.emulator.keyvault.certificates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.policy.AlternativeNames;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.policy.KeyUsages;
import io.certwright.emulator.certificate.x509.SubjectRules;
import io.certwright.emulator.keyvault.call.ApiVersion;
import io.certwright.emulator.keyvault.call.Fields;
import io.certwright.emulator.keyvault.call.KeyPropertiesReader;
import io.certwright.emulator.tenant.vault.Sku;
import java.time.Instant;
import java.util.List;

/** Reads the policy of a request, checks it, and fills in what it leaves out. */
final class PolicyReader {

  private static final List<String> WEB_USAGES = List.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
  private static final List<String> WEB_KEY_USAGES = List.of("digitalSignature", "keyEncipherment");

  private final Sku sku;
  private final ApiVersion version;
  private final Instant now;

  PolicyReader(Sku sku, ApiVersion version, Instant now) {
    this.sku = sku;
    this.version = version;
    this.now = now;
  }

  CertificatePolicy read(JsonNode policy) {
    return read(policy, names(policy.path("x509_props").path("sans")));
  }

  private CertificatePolicy read(JsonNode policy, AlternativeNames names) {
    JsonNode certificate = policy.path("x509_props");
    String subject = Fields.text(certificate, "subject", "");
    SubjectRules.require(subject, names);
    Issuer issuer = issuer(policy.path("issuer"));
    int months = validityMonths(certificate);
    return new CertificatePolicy(
        KeyPropertiesReader.ofPolicy(policy.path("key_props"), sku),
        contentType(policy.path("secret_props")),
        subject,
        names,
        extendedKeyUsages(certificate),
        keyUsages(certificate),
        months,
        Fields.flag(certificate.path("basic_constraints"), "ca", false),
        LifetimeActionReader.read(policy, issuer, months),
        issuer,
        now,
        now);
  }

  /**
   * The current policy with what the request changes; the sections of a policy change by field.
   * Names of which the request does not speak stay, those too that its version cannot express.
   */
  CertificatePolicy patch(CertificatePolicy current, JsonNode changes) {
    if (!changes.isObject()) {
      return current;
    }
    ObjectNode merged = PolicyView.of(current, "", version);
    changes
        .properties()
        .forEach(
            section -> {
              boolean byField =
                  merged.path(section.getKey()).isObject()
                      && section.getValue().isObject()
                      && !section.getValue().has("kty");
              if (byField) {
                ((ObjectNode) merged.get(section.getKey())).setAll((ObjectNode) section.getValue());
              } else {
                merged.set(section.getKey(), section.getValue());
              }
            });
    JsonNode names = changes.path("x509_props").path("sans");
    return read(merged, names.isMissingNode() ? current.names() : names(names))
        .createdAt(current.created());
  }

  private AlternativeNames names(JsonNode sans) {
    if (!sans.isObject()) {
      return null;
    }
    return new AlternativeNames(
        Fields.texts(sans, "emails"),
        Fields.texts(sans, "dns_names"),
        Fields.texts(sans, "upns"),
        version.hasUrisAndAddresses() ? Fields.texts(sans, "uris") : null,
        version.hasUrisAndAddresses() ? Fields.texts(sans, "ipAddresses") : null);
  }

  private static String contentType(JsonNode secret) {
    String type = Fields.text(secret, "contentType", CertificatePolicy.PKCS12);
    if (!type.equals(CertificatePolicy.PKCS12) && !type.equals(CertificatePolicy.PEM)) {
      throw KeyVaultError.invalidProperty("policy.secret_props", "Unsupported content type");
    }
    return type;
  }

  private static List<String> extendedKeyUsages(JsonNode certificate) {
    List<String> oids = Fields.texts(certificate, "ekus");
    if (oids == null) {
      return WEB_USAGES;
    }
    if (!oids.stream().allMatch(KeyUsages::isExtendedKeyUsage)) {
      throw KeyVaultError.invalidProperty("policy.x509_props", "Invalid enhanced key usage");
    }
    return oids;
  }

  private static List<String> keyUsages(JsonNode certificate) {
    List<String> usages = Fields.texts(certificate, "key_usage");
    if (usages == null) {
      return WEB_KEY_USAGES;
    }
    return usages.stream()
        .map(
            usage ->
                KeyUsages.named(usage)
                    .orElseThrow(
                        () ->
                            KeyVaultError.invalidProperty(
                                "policy.x509_props", "Invalid key usage")))
        .toList();
  }

  private static int validityMonths(JsonNode certificate) {
    Integer months = Fields.integer(certificate, "validity_months");
    if (months != null && (months < 1 || months > 1200)) {
      throw KeyVaultError.invalidProperty("policy.x509_props", "Invalid validity period");
    }
    return months == null ? 12 : months;
  }

  static Issuer issuer(JsonNode issuer) {
    String name = Fields.text(issuer, "name", Issuer.UNKNOWN.name());
    return new Issuer(
        name, Fields.text(issuer, "cty", null), Fields.flag(issuer, "cert_transparency"));
  }
}
