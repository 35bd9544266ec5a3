package io.certwright.enrollment.certificate;

import static org.bouncycastle.asn1.x500.style.BCStyle.C;
import static org.bouncycastle.asn1.x500.style.BCStyle.CN;
import static org.bouncycastle.asn1.x500.style.BCStyle.DC;
import static org.bouncycastle.asn1.x500.style.BCStyle.E;
import static org.bouncycastle.asn1.x500.style.BCStyle.L;
import static org.bouncycastle.asn1.x500.style.BCStyle.O;
import static org.bouncycastle.asn1.x500.style.BCStyle.OU;
import static org.bouncycastle.asn1.x500.style.BCStyle.SERIALNUMBER;
import static org.bouncycastle.asn1.x500.style.BCStyle.ST;
import static org.bouncycastle.asn1.x500.style.BCStyle.STREET;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * X.500 names as .NET's {@code X500DistinguishedName} reads them, and thus Key Vault. It knows no
 * escape with a backslash: a value with special characters stands in quotation marks, and one in it
 * is doubled (Microsoft, "CertNameToStr").
 */
public final class DotNetName {

  /** Others go by their number, which every version understands. */
  private static final Map<ASN1ObjectIdentifier, String> KEYS =
      Map.of(
          CN,
          "CN",
          O,
          "O",
          OU,
          "OU",
          C,
          "C",
          L,
          "L",
          ST,
          "S",
          STREET,
          "STREET",
          DC,
          "DC",
          E,
          "E",
          SERIALNUMBER,
          "SERIALNUMBER");

  private static final Pattern SPECIAL = Pattern.compile("[,;+=\"<>#\\n\\r]|^\\s|\\s$|^$");

  private DotNetName() {}

  /**
   * The same order as in RFC 4514: the last relative name of the encoding comes first.
   *
   * @throws IllegalArgumentException when a value is no text
   */
  public static String format(X500Name name) {
    List<RDN> names = new ArrayList<>(Arrays.asList(name.getRDNs()));
    Collections.reverse(names);
    return names.stream().map(DotNetName::format).collect(Collectors.joining(","));
  }

  private static String format(RDN name) {
    return Arrays.stream(name.getTypesAndValues())
        .map(DotNetName::format)
        .collect(Collectors.joining("+"));
  }

  private static String format(AttributeTypeAndValue value) {
    String key = KEYS.getOrDefault(value.getType(), "OID." + value.getType().getId());
    return key + "=" + quoted(text(value.getValue()));
  }

  private static String text(ASN1Encodable value) {
    if (value instanceof ASN1String string) {
      return string.getString();
    }
    throw new IllegalArgumentException("A value of a distinguished name is no text");
  }

  private static String quoted(String text) {
    return SPECIAL.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
