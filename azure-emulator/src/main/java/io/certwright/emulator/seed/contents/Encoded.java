package io.certwright.emulator.seed.contents;

import io.certwright.emulator.seed.SeedError;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/** Reads what a state has in DER. */
final class Encoded {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  private Encoded() {}

  static PrivateKey privateKey(byte[] der, String pointer) {
    try {
      PrivateKeyInfo info = PrivateKeyInfo.getInstance(Required.bytes(der, pointer));
      return factory(info.getPrivateKeyAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      throw SeedError.at(pointer, "is not a key of RSA or EC in PKCS#8");
    }
  }

  static PublicKey publicKey(byte[] der, String pointer) {
    try {
      SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(Required.bytes(der, pointer));
      return factory(info.getAlgorithm()).generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      throw SeedError.at(pointer, "is not a public key of RSA or EC");
    }
  }

  static X509CertificateHolder certificate(byte[] der, String pointer) {
    try {
      return new X509CertificateHolder(Required.bytes(der, pointer));
    } catch (IOException | IllegalArgumentException malformed) {
      throw SeedError.at(pointer, "is not a certificate in DER");
    }
  }

  /** The private key with the public one that the request is for. */
  static KeyPair keyPair(byte[] key, byte[] csr, String pointer) {
    PrivateKey privateKey = privateKey(key, pointer + "/key");
    try {
      byte[] publicKey =
          new PKCS10CertificationRequest(Required.bytes(csr, pointer + "/csr"))
              .getSubjectPublicKeyInfo()
              .getEncoded();
      return new KeyPair(publicKey(publicKey, pointer + "/csr"), privateKey);
    } catch (IOException | IllegalArgumentException malformed) {
      throw SeedError.at(pointer + "/csr", "is not a certification request in DER");
    }
  }

  private static KeyFactory factory(AlgorithmIdentifier algorithm) throws GeneralSecurityException {
    boolean rsa = algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
    return KeyFactory.getInstance(rsa ? "RSA" : "EC", BOUNCY_CASTLE);
  }
}
