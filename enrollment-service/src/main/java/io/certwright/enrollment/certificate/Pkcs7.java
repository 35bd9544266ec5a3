package io.certwright.enrollment.certificate;

import java.io.IOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;

/** Certificates alone in a SignedData without signers (RFC 5652, section 5.1): a P7B file. */
public final class Pkcs7 {

  private Pkcs7() {}

  public static byte[] certificates(List<byte[]> chain) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      for (byte[] certificate : chain) {
        generator.addCertificate(new X509CertificateHolder(certificate));
      }
      return generator
          .generate(new CMSAbsentContent())
          .toASN1Structure()
          .getEncoded(ASN1Encoding.DL);
    } catch (CMSException | IOException e) {
      throw new IllegalStateException("Certificates cannot be put into a P7B", e);
    }
  }
}
