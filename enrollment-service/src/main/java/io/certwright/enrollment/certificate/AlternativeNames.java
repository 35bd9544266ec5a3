package io.certwright.enrollment.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * Subject alternative names (RFC 5280, section 4.2.1.6) of the kinds that a Key Vault policy of
 * data-plane API 7.6 can carry.
 *
 * @param upn user principal names, an {@code otherName} of Microsoft's
 */
public record AlternativeNames(List<String> dns, List<String> email, List<String> upn) {

  private static final ASN1ObjectIdentifier UPN =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.3");

  public AlternativeNames {
    dns = List.copyOf(dns);
    email = List.copyOf(email);
    upn = List.copyOf(upn);
  }

  public boolean isEmpty() {
    return dns.isEmpty() && email.isEmpty() && upn.isEmpty();
  }

  /** DNS names first, as most readers expect. */
  public GeneralNames toGeneralNames() {
    List<GeneralName> names = new ArrayList<>();
    add(names, dns, name -> new GeneralName(GeneralName.dNSName, name));
    add(names, email, name -> new GeneralName(GeneralName.rfc822Name, name));
    add(names, upn, AlternativeNames::userPrincipalName);
    return new GeneralNames(names.toArray(GeneralName[]::new));
  }

  private static void add(
      List<GeneralName> names, List<String> values, Function<String, GeneralName> kind) {
    values.stream().map(kind).forEach(names::add);
  }

  private static GeneralName userPrincipalName(String name) {
    ASN1Encodable value = new DERTaggedObject(0, new DERUTF8String(name));
    return new GeneralName(
        GeneralName.otherName, new DERSequence(new ASN1Encodable[] {UPN, value}));
  }
}
