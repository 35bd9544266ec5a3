package io.certwright.discovery.x509;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.OtherName;

/** Reads one subject alternative name after another: a broken one does not hide the others. */
final class AlternativeNamesReader {

  private static final ASN1ObjectIdentifier UPN =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.3");

  private final List<String> dns = new ArrayList<>();
  private final List<String> ip = new ArrayList<>();
  private final List<String> email = new ArrayList<>();
  private final List<String> uri = new ArrayList<>();
  private final List<String> upn = new ArrayList<>();
  private final List<String> other = new ArrayList<>();

  static AlternativeNames read(ASN1Encodable extension, Defects defects) {
    AlternativeNamesReader reader = new AlternativeNamesReader();
    for (ASN1Encodable name : ASN1Sequence.getInstance(extension)) {
      defects.attempt("a subject alternative name", () -> reader.add(name));
    }
    return new AlternativeNames(
        reader.dns, reader.ip, reader.email, reader.uri, reader.upn, reader.other);
  }

  private boolean add(ASN1Encodable encoded) {
    GeneralName name = GeneralName.getInstance(encoded);
    return switch (name.getTagNo()) {
      case GeneralName.dNSName -> dns.add(text(name));
      case GeneralName.rfc822Name -> email.add(text(name));
      case GeneralName.uniformResourceIdentifier -> uri.add(text(name));
      case GeneralName.iPAddress ->
          ip.add(IpAddress.text(ASN1OctetString.getInstance(name.getName()).getOctets()));
      case GeneralName.otherName -> addOtherName(OtherName.getInstance(name.getName()));
      case GeneralName.directoryName ->
          other.add("dirName:" + Names.text(X500Name.getInstance(name.getName())));
      case GeneralName.registeredID ->
          other.add("registeredID:" + ASN1ObjectIdentifier.getInstance(name.getName()).getId());
      case GeneralName.x400Address -> other.add("x400Address:" + hex(name.getName()));
      default -> other.add("ediPartyName:" + hex(name.getName()));
    };
  }

  private boolean addOtherName(OtherName name) {
    ASN1Encodable value = name.getValue();
    if (UPN.equals(name.getTypeID()) && value instanceof ASN1String text) {
      return upn.add(StorableText.of(text.getString()));
    }
    return other.add("otherName:" + name.getTypeID().getId() + ":" + hex(value));
  }

  private static String text(GeneralName name) {
    return StorableText.of(((ASN1String) name.getName()).getString());
  }

  private static String hex(ASN1Encodable value) {
    return HexFormat.of().formatHex(Der.encoded(value));
  }
}
