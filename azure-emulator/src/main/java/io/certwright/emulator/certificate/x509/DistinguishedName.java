package io.certwright.emulator.certificate.x509;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * X.500 names as Key Vault reads and writes them: the text starts with the most specific part, the
 * encoding with the least specific one, which is what .NET does.
 */
final class DistinguishedName {

  private static final Map<ASN1ObjectIdentifier, String> DOTNET_NAMES =
      Map.ofEntries(
          Map.entry(BCStyle.E, "E"),
          Map.entry(BCStyle.CN, "CN"),
          Map.entry(BCStyle.OU, "OU"),
          Map.entry(BCStyle.O, "O"),
          Map.entry(BCStyle.L, "L"),
          Map.entry(BCStyle.ST, "S"),
          Map.entry(BCStyle.C, "C"),
          Map.entry(BCStyle.DC, "DC"),
          Map.entry(BCStyle.STREET, "STREET"),
          Map.entry(BCStyle.SERIALNUMBER, "SERIALNUMBER"),
          Map.entry(BCStyle.SURNAME, "SN"),
          Map.entry(BCStyle.GIVENNAME, "G"),
          Map.entry(BCStyle.T, "T"));

  private DistinguishedName() {}

  /**
   * @throws IllegalArgumentException when the text is no distinguished name
   */
  static X500Name parse(String text) {
    List<RDN> parts = new NameReader(text, Style.READING, Style.READING::encodeStringValue).read();
    Collections.reverse(parts);
    return new X500Name(Style.READING, parts.toArray(RDN[]::new));
  }

  static String format(X500Name name) {
    List<RDN> parts = Arrays.asList(name.getRDNs());
    Collections.reverse(parts);
    return parts.stream()
        .flatMap(part -> Stream.of(part.getTypesAndValues()))
        .map(part -> label(part.getType()) + "=" + quoted(part.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String label(ASN1ObjectIdentifier type) {
    return DOTNET_NAMES.getOrDefault(type, "OID." + type.getId());
  }

  private static String quoted(ASN1Encodable value) {
    String text = value.toString();
    boolean special = text.chars().anyMatch(character -> ",+=\n<>#;\"".indexOf(character) >= 0);
    return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** Printable text becomes a PrintableString, and {@code S} is the state or province. */
  private static final class Style extends BCStyle {

    static final Style READING = new Style();

    @Override
    public ASN1ObjectIdentifier attrNameToOID(String name) {
      return switch (name.trim().toUpperCase(Locale.ROOT)) {
        case "S" -> ST;
        case "G" -> GIVENNAME;
        case "SN" -> SURNAME;
        default -> super.attrNameToOID(name);
      };
    }

    @Override
    protected ASN1Encodable encodeStringValue(ASN1ObjectIdentifier type, String value) {
      if (type.equals(E) || type.equals(DC)) {
        return new DERIA5String(value);
      }
      return DERPrintableString.isPrintableString(value)
          ? new DERPrintableString(value)
          : new DERUTF8String(value);
    }
  }
}
