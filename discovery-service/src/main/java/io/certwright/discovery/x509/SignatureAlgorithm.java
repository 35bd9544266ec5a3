package io.certwright.discovery.x509;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;

/** Names signature algorithms as Java does, such as {@code SHA256withRSA}. */
final class SignatureAlgorithm {

  private static final DefaultAlgorithmNameFinder NAMES = new DefaultAlgorithmNameFinder();

  private SignatureAlgorithm() {}

  /** The object identifier when it has no name. */
  static String name(ASN1Encodable encoded) {
    AlgorithmIdentifier algorithm = AlgorithmIdentifier.getInstance(encoded);
    if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
      return digestOfPss(algorithm) + "withRSAandMGF1";
    }
    PublicKeyFacts edwards = PublicKeyFacts.EDWARDS.get(algorithm.getAlgorithm());
    return edwards != null
        ? edwards.algorithm()
        : NAMES.getAlgorithmName(algorithm.getAlgorithm()).replace("WITH", "with");
  }

  /** Absent parameters mean SHA-1 (RFC 4055, section 3.1), which is what Bouncy Castle takes. */
  private static String digestOfPss(AlgorithmIdentifier algorithm) {
    RSASSAPSSparams parameters =
        algorithm.getParameters() == null
            ? new RSASSAPSSparams()
            : RSASSAPSSparams.getInstance(algorithm.getParameters());
    return NAMES.getAlgorithmName(parameters.getHashAlgorithm().getAlgorithm()).replace("-", "");
  }
}
