package io.certwright.emulator.certificate.x509;

import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.error.StoreErrors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.encoders.DecoderException;

/** Reads the key and the certificates that are to be imported. */
public final class ImportedContent {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  private ImportedContent() {}

  /**
   * @param value base64 of a PKCS#12 store
   */
  public static Material ofPkcs12(String value, String password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12", BOUNCY_CASTLE);
      byte[] bytes = Base64.getMimeDecoder().decode(value);
      store.load(new ByteArrayInputStream(bytes), password.toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        Key key = store.getKey(alias, password.toCharArray());
        Certificate[] chain = store.getCertificateChain(alias);
        if (key instanceof PrivateKey privateKey && chain != null) {
          return matching(privateKey, holders(chain));
        }
      }
      throw unreadablePkcs12();
    } catch (GeneralSecurityException
        | IOException
        | IllegalArgumentException
        | IllegalStateException unreadable) {
      throw unreadablePkcs12();
    }
  }

  /**
   * @param value a PKCS#8 key and certificates, lines ended by a line feed alone; the Python SDK
   *     and the CLI send it as base64
   */
  public static Material ofPem(String value) {
    String text = value.startsWith("-----") ? value : ofBase64(value);
    if (text.indexOf('\r') >= 0) {
      throw unexpectedPem();
    }
    PrivateKey key = null;
    List<X509CertificateHolder> chain = new ArrayList<>();
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
      for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
        if (part instanceof X509CertificateHolder certificate) {
          chain.add(certificate);
        } else {
          key = privateKey(part);
        }
      }
      if (key == null || chain.isEmpty()) {
        throw unexpectedPem();
      }
      return matching(key, chain);
    } catch (IOException | GeneralSecurityException | DecoderException unreadable) {
      throw unexpectedPem();
    }
  }

  private static String ofBase64(String value) {
    try {
      return new String(Base64.getMimeDecoder().decode(value), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw unexpectedPem();
    }
  }

  private static PrivateKey privateKey(Object part) throws PEMException {
    JcaPEMKeyConverter converter = new JcaPEMKeyConverter().setProvider(BOUNCY_CASTLE);
    if (part instanceof PEMKeyPair pair) {
      return converter.getPrivateKey(pair.getPrivateKeyInfo());
    }
    if (part instanceof PrivateKeyInfo key) {
      return converter.getPrivateKey(key);
    }
    throw unexpectedPem();
  }

  private static List<X509CertificateHolder> holders(Certificate[] chain)
      throws GeneralSecurityException {
    List<X509CertificateHolder> holders = new ArrayList<>();
    for (Certificate certificate : chain) {
      holders.add(new JcaX509CertificateHolder((X509Certificate) certificate));
    }
    return holders;
  }

  /** The certificate of the key first. */
  private static Material matching(PrivateKey key, List<X509CertificateHolder> chain)
      throws GeneralSecurityException, IOException {
    List<X509CertificateHolder> ordered = new ArrayList<>(chain);
    for (X509CertificateHolder candidate : chain) {
      if (belongs(key, BouncyCastleProvider.getPublicKey(candidate.getSubjectPublicKeyInfo()))) {
        ordered.remove(candidate);
        ordered.add(0, candidate);
        return new Material(key, List.copyOf(ordered), chain.indexOf(candidate));
      }
    }
    throw StoreErrors.foreignKey();
  }

  private static boolean belongs(PrivateKey key, PublicKey publicKey)
      throws GeneralSecurityException {
    boolean rsa = key.getAlgorithm().equals("RSA");
    if (publicKey == null || rsa != publicKey.getAlgorithm().equals("RSA")) {
      return false;
    }
    byte[] probe = {1, 2, 3};
    Signature signature =
        Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA", BOUNCY_CASTLE);
    signature.initSign(key);
    signature.update(probe);
    byte[] signed = signature.sign();
    signature.initVerify(publicKey);
    signature.update(probe);
    return signature.verify(signed);
  }

  private static KeyVaultError unreadablePkcs12() {
    return KeyVaultError.badParameter(
        "The specified PKCS#12 X.509 certificate content can not be read. Please check if"
            + " certificate is in valid PKCS#12 format.");
  }

  private static KeyVaultError unexpectedPem() {
    return KeyVaultError.badParameter(
        "The specified PEM X.509 certificate content is in an unexpected format. Please check if"
            + " certificate is in valid PEM format.");
  }
}
