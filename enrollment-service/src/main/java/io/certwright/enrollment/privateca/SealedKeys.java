package io.certwright.enrollment.privateca;

import io.certwright.enrollment.authority.CaKeyType;
import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.platform.sealing.SealedPlace;
import io.certwright.platform.sealing.Sealing;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.UUID;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;

/** Seals the private keys of CAs, and opens one for the moment of a signature. */
final class SealedKeys {

  private final Sealing sealing;

  SealedKeys(Sealing sealing) {
    this.sealing = sealing;
  }

  byte[] seal(UUID authorityId, IssuerRole role, PrivateKey key) {
    byte[] encoded = key.getEncoded();
    try {
      return sealing.seal(encoded, place(authorityId, role));
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  SigningIssuer open(PrivateCa ca, IssuerRole role) {
    X509CertificateHolder certificate =
        CertificateChain.parse(ca.issuer(role).certificate()).orElseThrow();
    byte[] encoded = sealing.open(ca.issuer(role).sealedKey(), place(ca.authorityId(), role));
    try {
      return new SigningIssuer(certificate, CaKeys.read(type(certificate), encoded));
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  private static CaKeyType type(X509CertificateHolder certificate) {
    return certificate
            .getSubjectPublicKeyInfo()
            .getAlgorithm()
            .getAlgorithm()
            .equals(X9ObjectIdentifiers.id_ecPublicKey)
        ? CaKeyType.EC
        : CaKeyType.RSA;
  }

  private static SealedPlace place(UUID authorityId, IssuerRole role) {
    return new SealedPlace("private_ca", role.keyColumn(), authorityId, IssuerRole.KEY_LAYOUT);
  }
}
