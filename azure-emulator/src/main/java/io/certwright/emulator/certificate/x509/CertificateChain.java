package io.certwright.emulator.certificate.x509;

import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.error.StoreErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/** Reads the certificates that a CA gave back, and finds the one for a key among them. */
public final class CertificateChain {

  private static final int SEQUENCE = 0x30;

  private CertificateChain() {}

  /**
   * @param sent the certificates of the request in its order: DER, or its text as PEM has it
   * @throws KeyVaultError when there is none, one is not readable or belongs to no chain, or none
   *     is for the key
   */
  public static Material material(List<byte[]> sent, KeyPair key) {
    if (sent.isEmpty()) {
      throw KeyVaultError.badParameter(
          "Property x5c has invalid value X5C must has at least one valid item");
    }
    List<X509CertificateHolder> certificates = sent.stream().map(CertificateChain::parse).toList();
    X509CertificateHolder endEntity =
        certificates.stream()
            .filter(certificate -> isFor(certificate, key.getPublic()))
            .findFirst()
            .orElseThrow(StoreErrors::foreignKey);
    List<X509CertificateHolder> others = new ArrayList<>(certificates);
    others.remove(endEntity);
    if (!others.stream().allMatch(one -> issuedAnyOf(certificates, one))) {
      throw StoreErrors.invalidContent();
    }
    others.add(0, endEntity);
    return new Material(key.getPrivate(), others, certificates.indexOf(endEntity));
  }

  public static boolean isFor(X509CertificateHolder certificate, PublicKey key) {
    try {
      return Arrays.equals(certificate.getSubjectPublicKeyInfo().getEncoded(), key.getEncoded());
    } catch (IOException unencodable) {
      return false;
    }
  }

  private static boolean issuedAnyOf(
      List<X509CertificateHolder> certificates, X509CertificateHolder authority) {
    return certificates.stream()
        .anyMatch(
            certificate ->
                certificate != authority && certificate.getIssuer().equals(authority.getSubject()));
  }

  /** Some clients encode the text of PEM instead of DER, with its last line or without. */
  private static X509CertificateHolder parse(byte[] sent) {
    try {
      return new X509CertificateHolder(sent.length > 0 && sent[0] == SEQUENCE ? sent : der(sent));
    } catch (IOException | IllegalArgumentException malformed) {
      throw KeyVaultError.badParameter("ASN1 bad tag value met");
    }
  }

  private static byte[] der(byte[] text) {
    String base64 =
        new String(text, StandardCharsets.US_ASCII).replaceAll("-----[A-Z0-9 ]+-----", "");
    return Base64.getMimeDecoder().decode(base64);
  }
}
