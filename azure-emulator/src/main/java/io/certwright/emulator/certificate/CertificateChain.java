package io.certwright.emulator.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.cert.X509CertificateHolder;

/** Reads the certificates that a CA gave back, and finds the one for a key among them. */
final class CertificateChain {

  private static final Pattern PEM_MARK = Pattern.compile("-----[A-Z ]+-----");

  private CertificateChain() {}

  /**
   * @param der the certificates of the request in its order; each DER, or the text of a PEM block
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

  private static X509CertificateHolder parse(byte[] bytes) {
    try {
      return new X509CertificateHolder(isDer(bytes) ? bytes : ofText(bytes));
    } catch (IOException | IllegalArgumentException malformed) {
      throw KeyVaultError.badParameter("ASN1 bad tag value met");
    }
  }

  private static boolean isDer(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == (BERTags.SEQUENCE | BERTags.CONSTRUCTED);
  }

  /**
   * What the samples of the JavaScript and Python SDKs send: base64 once more, and the marks of PEM
   * around it or only some of them.
   */
  private static byte[] ofText(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.US_ASCII);
    return Base64.getMimeDecoder().decode(PEM_MARK.matcher(text).replaceAll(""));
  }
}
