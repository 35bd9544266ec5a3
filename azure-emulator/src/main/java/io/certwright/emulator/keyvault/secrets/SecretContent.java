package io.certwright.emulator.keyvault.secrets;

import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.x509.Material;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.bc.BcPKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.bc.BcPKCS12PBEOutputEncryptorBuilder;

/**
 * A certificate as the value of its secret: PKCS#12 without a password, or PEM. The key is in it
 * only if the policy lets it out.
 */
final class SecretContent {

  private static final char[] NO_PASSWORD = {};
  private static final int ITERATIONS = 2000;

  private SecretContent() {}

  static String of(CertificateVersion version) {
    CertificatePolicy policy = version.policy();
    Material material = version.material().get();
    boolean asSent = Boolean.TRUE.equals(version.preserveCertOrder());
    List<X509CertificateHolder> chain = asSent ? material.chainAsSent() : material.chain();
    PrivateKey key = policy.key().exportable() ? material.privateKey() : null;
    try {
      return policy.contentType().equals(CertificatePolicy.PEM)
          ? pem(key, chain)
          : Base64.getEncoder().encodeToString(pkcs12(key, chain, material));
    } catch (IOException | PKCSException unexpected) {
      throw new IllegalStateException("A stored certificate cannot be written", unexpected);
    }
  }

  private static String pem(PrivateKey key, List<X509CertificateHolder> chain) throws IOException {
    StringBuilder text = new StringBuilder();
    if (key != null) {
      text.append(block("PRIVATE KEY", key.getEncoded()));
    }
    for (X509CertificateHolder certificate : chain) {
      text.append(block("CERTIFICATE", certificate.getEncoded()));
    }
    return text.toString();
  }

  private static String block(String type, byte[] bytes) {
    String base64 =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(type, base64)
        .replace(System.lineSeparator(), "\n");
  }

  /** By the algorithms that the real service uses: Triple DES and SHA-1. */
  private static byte[] pkcs12(PrivateKey key, List<X509CertificateHolder> chain, Material material)
      throws IOException, PKCSException {
    PKCS12PfxPduBuilder store = new PKCS12PfxPduBuilder();
    ASN1Encodable id = new DEROctetString(material.thumbprint());
    if (key != null) {
      store.addData(
          new PKCS12SafeBagBuilder(PrivateKeyInfo.getInstance(key.getEncoded()), encryptor())
              .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, id)
              .build());
    }
    PKCS12SafeBag[] bags = new PKCS12SafeBag[chain.size()];
    for (int index = 0; index < bags.length; index++) {
      PKCS12SafeBagBuilder bag = new PKCS12SafeBagBuilder(chain.get(index));
      if (key != null && chain.get(index).equals(material.certificate())) {
        bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, id);
      }
      bags[index] = bag.build();
    }
    store.addEncryptedData(encryptor(), bags);
    return store
        .build(new BcPKCS12MacCalculatorBuilder().setIterationCount(ITERATIONS), NO_PASSWORD)
        .getEncoded();
  }

  private static OutputEncryptor encryptor() {
    return new BcPKCS12PBEOutputEncryptorBuilder(
            PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC,
            CBCBlockCipher.newInstance(new DESedeEngine()))
        .setIterationCount(ITERATIONS)
        .build(NO_PASSWORD);
  }
}
