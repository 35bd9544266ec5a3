package io.certwright.discovery.x509;

import java.io.IOException;
import java.util.Iterator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a TBSCertificate (RFC 5280, section 4.1), not yet looked into. Bouncy Castle's own
 * type refuses a whole certificate for one bad extension.
 */
record Fields(
    ASN1Encodable serialNumber,
    ASN1Encodable signature,
    ASN1Encodable issuer,
    ASN1Encodable validity,
    ASN1Encodable subject,
    ASN1Encodable publicKey,
    @Nullable ASN1Encodable extensions) {

  private static final int VERSION = 0;
  private static final int EXTENSIONS = 3;

  static Fields of(byte[] der, Defects defects) throws IOException {
    Iterator<ASN1Encodable> parts =
        ASN1Sequence.getInstance(ASN1Sequence.getInstance(whole(der, defects)).getObjectAt(0))
            .iterator();
    ASN1Encodable first = parts.next();
    return new Fields(
        isTagged(first, VERSION) ? parts.next() : first,
        parts.next(),
        parts.next(),
        parts.next(),
        parts.next(),
        parts.next(),
        extensions(parts));
  }

  private static ASN1Primitive whole(byte[] der, Defects defects) throws IOException {
    try (ASN1InputStream in = new ASN1InputStream(der, true)) {
      ASN1Primitive certificate = in.readObject();
      if (certificate == null) {
        throw new IOException("it is empty");
      }
      if (in.read() != -1) {
        defects.add("the end", "more bytes follow the certificate");
      }
      return certificate;
    }
  }

  private static @Nullable ASN1Encodable extensions(Iterator<ASN1Encodable> parts) {
    while (parts.hasNext()) {
      ASN1Encodable part = parts.next();
      if (isTagged(part, EXTENSIONS)) {
        return ((ASN1TaggedObject) part).getExplicitBaseObject();
      }
    }
    return null;
  }

  private static boolean isTagged(ASN1Encodable part, int number) {
    return part instanceof ASN1TaggedObject tagged && tagged.getTagNo() == number;
  }
}
