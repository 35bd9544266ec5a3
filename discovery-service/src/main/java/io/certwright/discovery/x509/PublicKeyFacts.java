package io.certwright.discovery.x509;

import java.io.IOException;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.jspecify.annotations.Nullable;

/**
 * Kind and size of a public key, read off its encoding; no point or modulus is ever computed with,
 * so a hostile key costs nothing.
 */
record PublicKeyFacts(String algorithm, @Nullable Integer size, @Nullable String curve) {

  private record Curve(String name, int size) {}

  private static final Map<ASN1ObjectIdentifier, Curve> CURVES =
      Map.of(
          SECObjectIdentifiers.secp256r1, new Curve("P-256", 256),
          SECObjectIdentifiers.secp384r1, new Curve("P-384", 384),
          SECObjectIdentifiers.secp521r1, new Curve("P-521", 521),
          SECObjectIdentifiers.secp256k1, new Curve("secp256k1", 256),
          SECObjectIdentifiers.secp224r1, new Curve("P-224", 224),
          SECObjectIdentifiers.secp192r1, new Curve("P-192", 192));

  /** One identifier stands for the key and for the signature (RFC 8410, section 3). */
  static final Map<ASN1ObjectIdentifier, PublicKeyFacts> EDWARDS =
      Map.of(
          EdECObjectIdentifiers.id_Ed25519, new PublicKeyFacts("Ed25519", 256, "Ed25519"),
          EdECObjectIdentifiers.id_Ed448, new PublicKeyFacts("Ed448", 456, "Ed448"));

  static PublicKeyFacts of(SubjectPublicKeyInfo key) {
    AlgorithmIdentifier algorithm = key.getAlgorithm();
    ASN1ObjectIdentifier kind = algorithm.getAlgorithm();
    if (kind.equals(PKCSObjectIdentifiers.rsaEncryption)
        || kind.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
      return new PublicKeyFacts("RSA", modulusSize(key), null);
    }
    if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      return elliptic(algorithm.getParameters());
    }
    if (kind.equals(X9ObjectIdentifiers.id_dsa)) {
      return new PublicKeyFacts("DSA", primeSize(algorithm.getParameters()), null);
    }
    PublicKeyFacts edwards = EDWARDS.get(kind);
    return edwards != null
        ? edwards
        : new PublicKeyFacts(new DefaultAlgorithmNameFinder().getAlgorithmName(kind), null, null);
  }

  private static int modulusSize(SubjectPublicKeyInfo key) {
    try {
      return RSAPublicKey.getInstance(key.parsePublicKey()).getModulus().bitLength();
    } catch (IOException e) {
      throw new IllegalArgumentException("an RSA key that is no sequence", e);
    }
  }

  private static PublicKeyFacts elliptic(ASN1Encodable parameters) {
    if (!(parameters instanceof ASN1ObjectIdentifier named)) {
      return new PublicKeyFacts("EC", null, "explicit");
    }
    Curve curve = CURVES.get(named);
    return curve == null
        ? new PublicKeyFacts("EC", null, named.getId())
        : new PublicKeyFacts("EC", curve.size(), curve.name());
  }

  /** The parameters may be absent: inherited from the issuer (RFC 3279, section 2.3.2). */
  private static @Nullable Integer primeSize(@Nullable ASN1Encodable parameters) {
    return parameters instanceof ASN1Sequence sequence
        ? ASN1Integer.getInstance(sequence.getObjectAt(0)).getValue().bitLength()
        : null;
  }
}
