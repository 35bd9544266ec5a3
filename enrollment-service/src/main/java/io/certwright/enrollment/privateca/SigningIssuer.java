package io.certwright.enrollment.privateca;

import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A CA that can sign: its certificate and, for a moment, its opened key. */
record SigningIssuer(X509CertificateHolder certificate, PrivateKey key) {

  ContentSigner signer() {
    return signer(key);
  }

  /** SHA-2 only: SHA-384 belongs to P-384 (RFC 5758), SHA-256 to the others. */
  static ContentSigner signer(PrivateKey key) {
    String algorithm =
        key instanceof ECPrivateKey ec
            ? ec.getParams().getOrder().bitLength() > 256 ? "SHA384withECDSA" : "SHA256withECDSA"
            : "SHA256withRSA";
    try {
      return new JcaContentSignerBuilder(algorithm).build(key);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("Every Java signs with " + algorithm, e);
    }
  }
}
