package io.certwright.account.credential;

import io.certwright.account.credential.KeyFile.Unusable;
import io.certwright.account.credential.KeyFile.WrongPassword;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** Certificates and private keys as PEM (RFC 7468); keys also in OpenSSL's older form. */
final class PemFile {

  /** What deriving a key from a password may cost, as Java's own key store bounds it. */
  private static final BigInteger MOST_ITERATIONS = BigInteger.valueOf(5_000_000);

  private final char[] password;
  private final List<PrivateKey> keys = new ArrayList<>();
  private final List<X509Certificate> certificates = new ArrayList<>();

  private PemFile(char[] password) {
    this.password = password;
  }

  static KeyFile read(String pem, char[] password) throws Unusable {
    PemFile file = new PemFile(password);
    try (PEMParser parser = new PEMParser(new StringReader(pem))) {
      for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
        file.take(part);
      }
    } catch (IOException | CertificateException | RuntimeException e) {
      throw new Unusable("It is not readable PEM.", e);
    }
    return new KeyFile(file.keys, file.certificates);
  }

  private void take(Object part) throws IOException, CertificateException, Unusable {
    if (part instanceof X509CertificateHolder certificate) {
      certificates.add(new JcaX509CertificateConverter().getCertificate(certificate));
    } else if (part instanceof PrivateKeyInfo key) {
      keys.add(privateKey(key));
    } else if (part instanceof PEMKeyPair pair) {
      keys.add(privateKey(pair.getPrivateKeyInfo()));
    } else if (part instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
      keys.add(privateKey(decrypted(encrypted)));
    } else if (part instanceof PEMEncryptedKeyPair) {
      throw new Unusable(
          "The private key is encrypted in OpenSSL's old way; convert it by openssl pkcs8 -topk8.");
    }
  }

  private static PrivateKey privateKey(PrivateKeyInfo key) throws IOException {
    return new JcaPEMKeyConverter().getPrivateKey(key);
  }

  private PrivateKeyInfo decrypted(PKCS8EncryptedPrivateKeyInfo encrypted) throws Unusable {
    requireBoundedWork(encrypted.getEncryptionAlgorithm());
    if (password.length == 0) {
      throw new WrongPassword("The private key is encrypted: its password is required.", null);
    }
    try {
      return encrypted.decryptPrivateKeyInfo(
          new JceOpenSSLPKCS8DecryptorProviderBuilder()
              .setProvider(new BouncyCastleProvider())
              .build(password));
    } catch (PKCSException e) {
      throw new WrongPassword("The password does not open the private key.", e);
    } catch (OperatorCreationException e) {
      throw new Unusable("The encryption of the private key is not understood.", e);
    }
  }

  private static void requireBoundedWork(AlgorithmIdentifier algorithm) throws Unusable {
    if (PKCSObjectIdentifiers.id_PBES2.equals(algorithm.getAlgorithm())) {
      KeyDerivationFunc derivation =
          PBES2Parameters.getInstance(algorithm.getParameters()).getKeyDerivationFunc();
      if (PKCSObjectIdentifiers.id_PBKDF2.equals(derivation.getAlgorithm())
          && PBKDF2Params.getInstance(derivation.getParameters())
                  .getIterationCount()
                  .compareTo(MOST_ITERATIONS)
              <= 0) {
        return;
      }
    }
    throw new Unusable(
        "The private key is encrypted otherwise than openssl pkcs8 -topk8 does (PBES2, PBKDF2).");
  }
}
