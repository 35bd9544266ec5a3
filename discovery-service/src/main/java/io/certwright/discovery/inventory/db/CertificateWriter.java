package io.certwright.discovery.inventory.db;

import io.certwright.discovery.finding.CertificateAssessment;
import io.certwright.discovery.inventory.DatedChange;
import io.certwright.discovery.inventory.SeenCertificate;
import io.certwright.discovery.inventory.SeenCertificate.Content;
import io.certwright.discovery.x509.CertificateFacts;
import io.certwright.discovery.x509.KeyPurpose;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes certificates that are not there yet, in the order of their thumbprints. */
final class CertificateWriter {

  private static final String INSERT =
      """
      INSERT INTO certificate (sha256, der, sha1, subject, common_name, sans, issuer,
        serial_number, not_before, not_after, key_algorithm, key_size, curve, signature_algorithm,
        public_key_sha256, key_usage, extended_key_usage, self_signed, ca, defects, search,
        findings, template)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING""";

  private final Database database;
  private final InventoryJson json;

  CertificateWriter(Database database, InventoryJson json) {
    this.database = database;
    this.json = json;
  }

  void write(List<DatedChange> changes) {
    writeAll(
        changes.stream()
            .flatMap(change -> change.change().seen().stream())
            .map(SeenCertificate::content)
            .filter(Objects::nonNull));
  }

  /** Two transactions that add the same certificates must not wait for each other in a circle. */
  void writeAll(Stream<Content> certificates) {
    Map<String, Content> distinct = new TreeMap<>();
    certificates.forEach(certificate -> distinct.put(certificate.facts().sha256(), certificate));
    database.batch(INSERT, List.copyOf(distinct.values()), this::bind);
  }

  private void bind(Parameters parameters, Content certificate) throws SQLException {
    CertificateFacts facts = certificate.facts();
    CertificateAssessment assessment = CertificateAssessment.of(certificate.der(), facts);
    parameters
        .text(facts.sha256())
        .bytes(certificate.der())
        .text(facts.sha1())
        .text(facts.subject())
        .text(facts.commonName())
        .json(json.write(facts.sans()))
        .text(facts.issuer())
        .text(facts.serialNumber())
        .time(facts.notBefore())
        .time(facts.notAfter())
        .text(facts.keyAlgorithm())
        .number(facts.keySize())
        .text(facts.curve())
        .text(facts.signatureAlgorithm())
        .text(facts.publicKeySha256())
        .texts(facts.keyUsage())
        .texts(facts.extendedKeyUsage().stream().map(KeyPurpose::oid).toList())
        .flag(facts.selfSigned())
        .flag(facts.ca())
        .texts(facts.defects())
        .text(search(facts))
        .texts(assessment.findings().stream().map(Enum::name).toList())
        .text(assessment.marks().template());
  }

  private static String search(CertificateFacts facts) {
    return Stream.concat(Stream.ofNullable(facts.subject()), facts.sans().all())
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }
}
