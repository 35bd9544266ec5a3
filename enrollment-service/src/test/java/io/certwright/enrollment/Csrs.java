package io.certwright.enrollment;

import io.certwright.enrollment.certificate.AlternativeNames;
import io.certwright.enrollment.certificate.CertificateSpecification;
import io.certwright.enrollment.certificate.DistinguishedName;
import io.certwright.enrollment.certificate.KeyType;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Keys and CSRs, honest and hostile. */
public final class Csrs {

  private Csrs() {}

  public static KeyPair rsa(int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static KeyPair ec(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a vault would make it. */
  public static byte[] of(CertificateSpecification specification, KeyPair key) {
    return signed(specification.subject(), specification.sans(), false, key, key.getPrivate());
  }

  public static KeyPair keyFor(CertificateSpecification specification) {
    return specification.key().type() == KeyType.RSA
        ? rsa(specification.key().size())
        : ec("secp256r1");
  }

  public static byte[] signed(
      String subject,
      AlternativeNames sans,
      boolean authority,
      KeyPair key,
      PrivateKey signingKey) {
    try {
      ExtensionsGenerator extensions = new ExtensionsGenerator();
      if (!sans.isEmpty()) {
        extensions.addExtension(Extension.subjectAlternativeName, false, sans.toGeneralNames());
      }
      extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      return new JcaPKCS10CertificationRequestBuilder(
              DistinguishedName.parse(subject), key.getPublic())
          .addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate())
          .build(signer(signingKey))
          .getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
    return new JcaContentSignerBuilder(
            key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA")
        .build(key);
  }
}
