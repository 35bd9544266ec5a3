package io.certwright.emulator.certificate;

import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/** Reads the certificates that a CA gave back, and finds the one for a key among them. */
final class CertificateChain {

  private CertificateChain() {}

  /**
   * @param der the certificates of the request in its order, each DER
   * @return the end-entity certificate first, the others in their order
   * @throws KeyVaultError when there is none, one is not readable, or none is for the key
   */
  static List<X509CertificateHolder> of(List<byte[]> der, PublicKey key) {
    if (der.isEmpty()) {
      throw KeyVaultError.badParameter(
          "Property x5c has invalid value X5C must has at least one valid item");
    }
    List<X509CertificateHolder> certificates =
        new ArrayList<>(der.stream().map(CertificateChain::parse).toList());
    X509CertificateHolder endEntity =
        certificates.stream()
            .filter(certificate -> isFor(certificate, key))
            .findFirst()
            .orElseThrow(StoreErrors::foreignKey);
    certificates.remove(endEntity);
    certificates.add(0, endEntity);
    return List.copyOf(certificates);
  }

  static boolean isFor(X509CertificateHolder certificate, PublicKey key) {
    try {
      return Arrays.equals(certificate.getSubjectPublicKeyInfo().getEncoded(), key.getEncoded());
    } catch (IOException unencodable) {
      return false;
    }
  }

  private static X509CertificateHolder parse(byte[] der) {
    try {
      return new X509CertificateHolder(der);
    } catch (IOException malformed) {
      throw KeyVaultError.badParameter("ASN1 bad tag value met");
    }
  }
}
