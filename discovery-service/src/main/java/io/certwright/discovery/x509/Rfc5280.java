package io.certwright.discovery.x509;

import java.math.BigInteger;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;

/** What can be read and is forbidden all the same. What some software makes of it, nobody knows. */
record Rfc5280(Defects defects) {

  private static final int LONGEST_SERIAL_NUMBER = 20;

  /**
   * Section 4.1.2.2. A serial number of zero is forbidden too, but far too common to be told of.
   */
  void checkSerialNumber(ASN1Encodable encoded) {
    if (!(encoded instanceof ASN1Integer integer)) {
      return;
    }
    BigInteger number = integer.getValue();
    if (number.signum() < 0) {
      defects.add("the serial number", "it is negative");
    }
    if (number.toByteArray().length > LONGEST_SERIAL_NUMBER) {
      defects.add("the serial number", "it is longer than 20 octets");
    }
  }

  /** Section 4.1.2.4. */
  void checkIssuer(@Nullable X500Name issuer) {
    if (issuer != null && issuer.getRDNs().length == 0) {
      defects.add("the issuer", "it is empty");
    }
  }

  /** Section 4.1.2.5. */
  void checkValidity(@Nullable Instant notBefore, @Nullable Instant notAfter) {
    if (notBefore != null && notAfter != null && notAfter.isBefore(notBefore)) {
      defects.add("the validity", "it ends before it begins");
    }
  }

  /** Section 4.2.1.6: a name of IA5 text that holds NUL hides what follows it from some readers. */
  void checkNames(AlternativeNames names) {
    if (names.all().anyMatch(name -> name.contains("\\00"))) {
      defects.add("a subject alternative name", "it holds NUL");
    }
  }
}
