package io.certwright.enrollment.privateca;

import io.certwright.enrollment.certificate.CertificateSpecification;
import io.certwright.enrollment.certificate.DistinguishedName;
import io.certwright.enrollment.certificate.KeyType;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * What each certificate of a private CA says (RFC 5280, section 4.2; CA/Browser Forum TLS Baseline
 * Requirements, section 7.1.2, where they apply to a private hierarchy).
 */
final class Profiles {

  private static final ExtendedKeyUsage TLS =
      new ExtendedKeyUsage(
          new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth});
  private static final KeyUsage SIGNS_CERTIFICATES =
      new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);

  private final CaAddresses addresses;

  Profiles(CaAddresses addresses) {
    this.addresses = addresses;
  }

  void root(CertificateDraft draft) {
    draft
        .extension(Extension.basicConstraints, true, new BasicConstraints(true))
        .extension(Extension.keyUsage, true, SIGNS_CERTIFICATES);
  }

  /** No further CA may stand below it. */
  void issuing(CertificateDraft draft, UUID authorityId) {
    draft
        .extension(Extension.basicConstraints, true, new BasicConstraints(0))
        .extension(Extension.keyUsage, true, SIGNS_CERTIFICATES)
        .extension(Extension.extendedKeyUsage, false, TLS)
        .addresses(addresses, authorityId, IssuerRole.ROOT);
  }

  /** The names are those asked for; with an empty subject they are critical. */
  void endEntity(
      CertificateDraft draft,
      CertificateSpecification asked,
      SubjectPublicKeyInfo key,
      UUID authorityId) {
    X500Name subject = DistinguishedName.parse(asked.subject());
    boolean nameless = subject.getRDNs().length == 0;
    int usage =
        asked.key().type() == KeyType.RSA
            ? KeyUsage.digitalSignature | KeyUsage.keyEncipherment
            : KeyUsage.digitalSignature;
    draft
        .subject(subject, key)
        .extension(Extension.basicConstraints, true, new BasicConstraints(false))
        .extension(Extension.keyUsage, true, new KeyUsage(usage))
        .extension(Extension.extendedKeyUsage, false, TLS)
        .extension(Extension.subjectAlternativeName, nameless, asked.sans().toGeneralNames())
        .addresses(addresses, authorityId, IssuerRole.ISSUING);
  }
}
