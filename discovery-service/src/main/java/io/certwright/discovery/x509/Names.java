package io.certwright.discovery.x509;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jspecify.annotations.Nullable;

/** Distinguished names as text. */
final class Names {

  private Names() {}

  /** In the order of RFC 4514, which is the reverse of the encoded one. */
  static String text(X500Name name) {
    List<RDN> relative = Arrays.asList(name.getRDNs());
    Collections.reverse(relative);
    return StorableText.of(new X500Name(BCStyle.INSTANCE, relative.toArray(RDN[]::new)).toString());
  }

  /** The most specific common name; null when there is none. */
  static @Nullable String commonName(X500Name name) {
    RDN[] relative = name.getRDNs(BCStyle.CN);
    if (relative.length == 0) {
      return null;
    }
    return Arrays.stream(relative[relative.length - 1].getTypesAndValues())
        .filter(attribute -> attribute.getType().equals(BCStyle.CN))
        .map(attribute -> value(attribute.getValue()))
        .findFirst()
        .orElse(null);
  }

  private static String value(ASN1Encodable value) {
    if (value instanceof ASN1String text) {
      return StorableText.of(text.getString());
    }
    throw new IllegalArgumentException("a common name that is no text");
  }
}
