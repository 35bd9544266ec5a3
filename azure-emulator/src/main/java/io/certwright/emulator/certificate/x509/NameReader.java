package io.certwright.emulator.certificate.x509;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500NameStyle;

/**
 * Takes the text of a distinguished name apart as .NET does (Microsoft, "CertStrToName"): a value
 * may stand in quotation marks, one in it is doubled, and a backslash is a character like any
 * other, so that nothing can be escaped by it.
 */
final class NameReader {

  private final String text;
  private final X500NameStyle style;
  private final BiFunction<ASN1ObjectIdentifier, String, ASN1Encodable> encoding;
  private int position;

  NameReader(
      String text,
      X500NameStyle style,
      BiFunction<ASN1ObjectIdentifier, String, ASN1Encodable> encoding) {
    this.text = text;
    this.style = style;
    this.encoding = encoding;
  }

  /**
   * @return in the order of the text
   * @throws IllegalArgumentException when it is no distinguished name
   */
  List<RDN> read() {
    List<RDN> parts = new ArrayList<>();
    while (!text.substring(position).isBlank()) {
      parts.add(part());
    }
    return parts;
  }

  private RDN part() {
    List<AttributeTypeAndValue> values = new ArrayList<>();
    do {
      ASN1ObjectIdentifier type = type();
      values.add(new AttributeTypeAndValue(type, encoding.apply(type, value())));
    } while (separator() == '+');
    return new RDN(values.toArray(AttributeTypeAndValue[]::new));
  }

  /** The one that stands here; the end counts as one. */
  private char separator() {
    return position < text.length() ? text.charAt(position++) : ',';
  }

  private ASN1ObjectIdentifier type() {
    int equals = text.indexOf('=', position);
    if (equals < 0) {
      throw malformed();
    }
    String name = text.substring(position, equals).strip();
    position = equals + 1;
    return style.attrNameToOID(name);
  }

  private String value() {
    skipBlanks();
    return position < text.length() && text.charAt(position) == '"' ? quoted() : plain();
  }

  private String plain() {
    int start = position;
    while (position < text.length() && !atSeparator()) {
      position++;
    }
    String value = text.substring(start, position).strip();
    if (value.startsWith("#") || value.contains("\"")) {
      throw malformed();
    }
    return value;
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    boolean doubled = false;
    do {
      int quote = text.indexOf('"', position + 1);
      if (quote < 0) {
        throw malformed();
      }
      value.append(doubled ? "\"" : "").append(text, position + 1, quote);
      position = quote + 1;
      doubled = position < text.length() && text.charAt(position) == '"';
    } while (doubled);
    skipBlanks();
    if (position < text.length() && !atSeparator()) {
      throw malformed();
    }
    return value.toString();
  }

  private boolean atSeparator() {
    return ",;+".indexOf(text.charAt(position)) >= 0;
  }

  private void skipBlanks() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private IllegalArgumentException malformed() {
    return new IllegalArgumentException("No distinguished name: " + text);
  }
}
