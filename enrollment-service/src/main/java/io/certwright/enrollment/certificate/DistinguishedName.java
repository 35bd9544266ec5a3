package io.certwright.enrollment.certificate;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * X.500 names as text. RFC 4514 writes the last relative name of the encoding first, and so does
 * Key Vault: {@code CN=www.example.com,O=Example} is encoded as organization, then common name.
 */
public final class DistinguishedName {

  private DistinguishedName() {}

  /**
   * @param text empty for the empty name
   * @throws IllegalArgumentException when the text is no distinguished name
   */
  public static X500Name parse(String text) {
    if (text.isEmpty()) {
      return new X500Name(new RDN[0]);
    }
    List<RDN> names = Arrays.asList(BCStyle.INSTANCE.fromString(text));
    Collections.reverse(names);
    return new X500Name(BCStyle.INSTANCE, names.toArray(RDN[]::new));
  }

  /** The inverse of {@link #parse}. */
  public static String format(X500Name name) {
    List<RDN> names = Arrays.asList(name.getRDNs());
    Collections.reverse(names);
    return BCStyle.INSTANCE.toString(new X500Name(names.toArray(RDN[]::new)));
  }

  /** The most specific common name. */
  public static Optional<String> commonName(X500Name name) {
    RDN[] names = name.getRDNs(BCStyle.CN);
    return names.length == 0
        ? Optional.empty()
        : Optional.of(
            IETFUtils.valueToString(names[names.length - 1].getFirst().getValue())
                .replaceAll("\\\\(.)", "$1"));
  }

  /** True when each relative name of one also stands in the other, in any order. */
  static boolean contains(X500Name whole, X500Name part) {
    return Arrays.stream(part.getRDNs())
        .allMatch(
            name ->
                Arrays.stream(whole.getRDNs())
                    .anyMatch(other -> IETFUtils.rDNAreEqual(name, other)));
  }
}
