package io.certwright.emulator.certificate.x509;

import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.KeyUsages;
import java.io.IOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** The extensions that a policy asks for, in the order in which the real service writes them. */
final class PolicyExtensions {

  private PolicyExtensions() {}

  static Extensions ofRequest(CertificatePolicy policy) throws IOException {
    ExtensionsGenerator generator = new ExtensionsGenerator();
    addKeyUsage(generator, policy);
    addExtendedKeyUsage(generator, policy);
    addNames(generator, policy);
    addBasicConstraints(generator, policy);
    return generator.generate();
  }

  static ExtensionsGenerator ofCertificate(CertificatePolicy policy) throws IOException {
    ExtensionsGenerator generator = new ExtensionsGenerator();
    addKeyUsage(generator, policy);
    addBasicConstraints(generator, policy);
    addExtendedKeyUsage(generator, policy);
    addNames(generator, policy);
    return generator;
  }

  private static void addKeyUsage(ExtensionsGenerator generator, CertificatePolicy policy)
      throws IOException {
    if (!policy.keyUsages().isEmpty()) {
      generator.addExtension(Extension.keyUsage, true, KeyUsages.encode(policy.keyUsages()));
    }
  }

  private static void addExtendedKeyUsage(ExtensionsGenerator generator, CertificatePolicy policy)
      throws IOException {
    List<KeyPurposeId> purposes =
        policy.extendedKeyUsages().stream()
            .map(oid -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)))
            .toList();
    if (!purposes.isEmpty()) {
      generator.addExtension(
          Extension.extendedKeyUsage,
          false,
          new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new)));
    }
  }

  private static void addNames(ExtensionsGenerator generator, CertificatePolicy policy)
      throws IOException {
    if (policy.names() != null && !policy.names().isEmpty()) {
      GeneralNames names = policy.names().toGeneralNames().orElseThrow();
      generator.addExtension(Extension.subjectAlternativeName, false, names);
    }
  }

  private static void addBasicConstraints(ExtensionsGenerator generator, CertificatePolicy policy)
      throws IOException {
    generator.addExtension(
        Extension.basicConstraints, false, new BasicConstraints(policy.authority()));
  }
}
