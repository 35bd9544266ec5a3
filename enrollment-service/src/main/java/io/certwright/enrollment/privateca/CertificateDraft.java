package io.certwright.enrollment.privateca;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** A certificate that is being put together, from its profile and its validity. */
final class CertificateDraft {

  /** For clocks that are behind; at most an hour is thought harmless. */
  private static final Duration BACKDATED = Duration.ofMinutes(10);

  /** 128 bits; the Baseline Requirements ask for 64, RFC 5280 allows 20 octets. */
  private static final int SERIAL_BYTES = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final ExtensionsGenerator extensions = new ExtensionsGenerator();
  private final Instant notBefore;
  private Instant notAfter;
  private X500Name subject;
  private SubjectPublicKeyInfo key;

  /** Valid for exactly that many days, its last second included. */
  CertificateDraft(Instant now, int days) {
    this.notBefore = now.minus(BACKDATED).truncatedTo(ChronoUnit.SECONDS);
    this.notAfter = notBefore.plus(Duration.ofDays(days)).minusSeconds(1);
  }

  CertificateDraft subject(X500Name name, SubjectPublicKeyInfo itsKey) {
    subject = name;
    key = itsKey;
    return this;
  }

  CertificateDraft extension(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
    try {
      extensions.addExtension(type, critical, value);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException("An extension cannot be encoded", e);
    }
  }

  /** Where the certificate and the revocation list of its issuer are. */
  CertificateDraft addresses(CaAddresses addresses, UUID authorityId, IssuerRole issuer) {
    DistributionPoint point =
        new DistributionPoint(
            new DistributionPointName(
                new GeneralNames(uri(addresses.revocationList(authorityId, issuer)))),
            null,
            null);
    AccessDescription certificate =
        new AccessDescription(
            AccessDescription.id_ad_caIssuers, uri(addresses.certificate(authorityId, issuer)));
    return extension(
            Extension.cRLDistributionPoints,
            false,
            new CRLDistPoint(new DistributionPoint[] {point}))
        .extension(
            Extension.authorityInfoAccess,
            false,
            new AuthorityInformationAccess(new AccessDescription[] {certificate}));
  }

  private static GeneralName uri(String address) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, address);
  }

  X509CertificateHolder selfSigned(PrivateKey signingKey) {
    return sign(subject, KeyIdentifiers.of(key), signingKey);
  }

  /** It never outlives its issuer. */
  X509CertificateHolder signedBy(SigningIssuer issuer) {
    Instant end = issuer.certificate().getNotAfter().toInstant();
    notAfter = notAfter.isAfter(end) ? end : notAfter;
    return sign(
        issuer.certificate().getSubject(), KeyIdentifiers.of(issuer.certificate()), issuer.key());
  }

  private X509CertificateHolder sign(
      X500Name issuer, byte[] issuerKeyIdentifier, PrivateKey signingKey) {
    extension(
        Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(issuerKeyIdentifier));
    extension(
        Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(KeyIdentifiers.of(key)));
    X509v3CertificateBuilder certificate =
        new X509v3CertificateBuilder(
            issuer, serial(), Date.from(notBefore), Date.from(notAfter), subject, key);
    try {
      for (var type : extensions.generate().getExtensionOIDs()) {
        certificate.addExtension(extensions.generate().getExtension(type));
      }
    } catch (IOException e) {
      throw new IllegalStateException("An extension cannot be encoded", e);
    }
    return certificate.build(SigningIssuer.signer(signingKey));
  }

  private static BigInteger serial() {
    byte[] bytes = new byte[SERIAL_BYTES];
    RANDOM.nextBytes(bytes);
    return new BigInteger(1, bytes).setBit(0);
  }
}
