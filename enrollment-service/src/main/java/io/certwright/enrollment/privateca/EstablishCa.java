package io.certwright.enrollment.privateca;

import io.certwright.enrollment.authority.PrivateCaSettings;
import io.certwright.enrollment.authority.RegisteredAuthority;
import io.certwright.enrollment.privateca.PrivateCa.StoredIssuer;
import java.io.IOException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/** Makes the root and the issuing CA of a private authority. */
final class EstablishCa {

  /** X.520: the upper bound of a common name. */
  private static final int COMMON_NAME = 64;

  private final SealedKeys keys;
  private final Profiles profiles;
  private final Clock clock;

  EstablishCa(SealedKeys keys, Profiles profiles, Clock clock) {
    this.keys = keys;
    this.profiles = profiles;
    this.clock = clock;
  }

  PrivateCa establish(RegisteredAuthority authority) {
    PrivateCaSettings settings = authority.privateCa().orElseThrow();
    Instant now = clock.instant();
    KeyPair rootKey = CaKeys.generate(settings.keyType(), IssuerRole.ROOT);
    KeyPair issuingKey = CaKeys.generate(settings.keyType(), IssuerRole.ISSUING);

    CertificateDraft rootDraft =
        new CertificateDraft(now, settings.rootValidityDays())
            .subject(name(authority, " Root CA"), publicKey(rootKey));
    profiles.root(rootDraft);
    X509CertificateHolder root = rootDraft.selfSigned(rootKey.getPrivate());

    CertificateDraft issuingDraft =
        new CertificateDraft(now, settings.issuingValidityDays())
            .subject(name(authority, " Issuing CA"), publicKey(issuingKey));
    profiles.issuing(issuingDraft, authority.id());
    X509CertificateHolder issuing =
        issuingDraft.signedBy(new SigningIssuer(root, rootKey.getPrivate()));

    return new PrivateCa(
        authority.id(),
        stored(authority.id(), IssuerRole.ROOT, root, rootKey),
        stored(authority.id(), IssuerRole.ISSUING, issuing, issuingKey));
  }

  private static X500Name name(RegisteredAuthority authority, String suffix) {
    int room = COMMON_NAME - suffix.length();
    String stem =
        authority.name().length() > room ? authority.name().substring(0, room) : authority.name();
    X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
    String organization = authority.privateCa().orElseThrow().subjectOrganization();
    if (!organization.isEmpty()) {
      name.addRDN(BCStyle.O, organization);
    }
    return name.addRDN(BCStyle.CN, stem.strip() + suffix).build();
  }

  private static SubjectPublicKeyInfo publicKey(KeyPair key) {
    return SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded());
  }

  private StoredIssuer stored(
      UUID authorityId, IssuerRole role, X509CertificateHolder certificate, KeyPair key) {
    try {
      return new StoredIssuer(
          certificate.getEncoded(), keys.seal(authorityId, role, key.getPrivate()));
    } catch (IOException e) {
      throw new IllegalStateException("A certificate just made cannot be encoded", e);
    }
  }
}
