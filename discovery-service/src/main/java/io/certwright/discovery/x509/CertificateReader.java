package io.certwright.discovery.x509;

import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.jspecify.annotations.Nullable;

/**
 * Reads certificates as they are found, broken ones included: what can be read is read, the rest is
 * a defect. Nothing is thrown and no cryptography is done.
 */
public final class CertificateReader {

  private final byte[] der;
  private final Defects defects = new Defects();

  private CertificateReader(byte[] der) {
    this.der = der;
  }

  public static CertificateFacts read(byte[] der) {
    return new CertificateReader(der).read();
  }

  private CertificateFacts read() {
    Fields fields = defects.attempt("the structure", () -> Fields.of(der, defects));
    return fields == null ? unreadable() : facts(fields);
  }

  private CertificateFacts unreadable() {
    return new CertificateFacts(
        Der.sha256(der),
        Der.sha1(der),
        null,
        null,
        AlternativeNames.NONE,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        false,
        false,
        defects.sentences());
  }

  private CertificateFacts facts(Fields fields) {
    X500Name subject = name("the subject", fields.subject());
    X500Name issuer = name("the issuer", fields.issuer());
    ExtensionFacts extensions =
        ExtensionFacts.of(ExtensionValues.of(fields.extensions(), defects), defects);
    PublicKeyFacts key =
        defects.attempt(
            "the public key",
            () -> PublicKeyFacts.of(SubjectPublicKeyInfo.getInstance(fields.publicKey())));
    Instant notBefore = time("notBefore", fields.validity(), 0);
    Instant notAfter = time("notAfter", fields.validity(), 1);
    Rfc5280 rules = new Rfc5280(defects);
    rules.checkSerialNumber(fields.serialNumber());
    rules.checkIssuer(issuer);
    rules.checkValidity(notBefore, notAfter);
    rules.checkNames(extensions.names());
    return new CertificateFacts(
        Der.sha256(der),
        Der.sha1(der),
        text("the subject", subject),
        commonName(subject),
        extensions.names(),
        text("the issuer", issuer),
        defects.attempt("the serial number", () -> serialNumber(fields.serialNumber())),
        notBefore,
        notAfter,
        key == null ? null : key.algorithm(),
        key == null ? null : key.size(),
        key == null ? null : key.curve(),
        defects.attempt(
            "the signature algorithm", () -> SignatureAlgorithm.name(fields.signature())),
        defects.attempt("the public key", () -> Der.sha256(Der.encoded(fields.publicKey()))),
        extensions.keyUsage(),
        extensions.purposes(),
        !extensions.namesOtherAuthority() && areOneName(subject, issuer),
        extensions.ca(),
        defects.sentences());
  }

  private @Nullable X500Name name(String part, ASN1Encodable encoded) {
    return defects.attempt(part, () -> X500Name.getInstance(encoded));
  }

  private @Nullable String text(String part, @Nullable X500Name name) {
    return name == null ? null : defects.attempt(part, () -> Names.text(name));
  }

  private @Nullable String commonName(@Nullable X500Name subject) {
    return subject == null
        ? null
        : defects.attempt("the common name", () -> Names.commonName(subject));
  }

  private boolean areOneName(@Nullable X500Name subject, @Nullable X500Name issuer) {
    return subject != null
        && issuer != null
        && Boolean.TRUE.equals(defects.attempt("subject and issuer", () -> subject.equals(issuer)));
  }

  private @Nullable Instant time(String part, ASN1Encodable validity, int index) {
    return defects.attempt(
        part,
        () -> instant(Time.getInstance(ASN1Sequence.getInstance(validity).getObjectAt(index))));
  }

  /** The calendar of PostgreSQL, like ours, has no year 0. */
  private static Instant instant(Time time) {
    Instant instant = time.getDate().toInstant();
    if (OffsetDateTime.ofInstant(instant, ZoneOffset.UTC).getYear() < 1) {
      throw new IllegalArgumentException("before the year 1");
    }
    return instant;
  }

  private static String serialNumber(ASN1Encodable encoded) {
    BigInteger number = ASN1Integer.getInstance(encoded).getValue();
    String digits = number.abs().toString(16);
    return (number.signum() < 0 ? "-" : "") + (digits.length() % 2 == 0 ? "" : "0") + digits;
  }
}
