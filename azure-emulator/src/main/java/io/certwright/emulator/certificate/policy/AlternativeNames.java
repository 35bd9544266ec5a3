package io.certwright.emulator.certificate.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * The subject alternative names of a policy. A list is null when it was not sent: the service gives
 * back exactly those that were.
 */
public record AlternativeNames(
    List<String> emails,
    List<String> dnsNames,
    List<String> upns,
    List<String> uris,
    List<String> ipAddresses) {

  /** The user principal name, which is no type of its own in RFC 5280. */
  public static final ASN1ObjectIdentifier UPN = new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.3");

  public static AlternativeNames dns(List<String> names) {
    return new AlternativeNames(null, names, null, null, null);
  }

  public boolean isEmpty() {
    return toGeneralNames().isEmpty();
  }

  /**
   * DNS names first, then URIs and IP addresses, as the real service orders them.
   *
   * @throws IllegalArgumentException for text that is no IP address
   */
  public Optional<GeneralNames> toGeneralNames() {
    List<GeneralName> names = new ArrayList<>();
    add(names, dnsNames, name -> new GeneralName(GeneralName.dNSName, name));
    add(names, emails, name -> new GeneralName(GeneralName.rfc822Name, name));
    add(names, upns, AlternativeNames::upn);
    add(names, uris, name -> new GeneralName(GeneralName.uniformResourceIdentifier, name));
    add(names, ipAddresses, name -> new GeneralName(GeneralName.iPAddress, name));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new GeneralNames(names.toArray(GeneralName[]::new)));
  }

  private static void add(
      List<GeneralName> names, List<String> values, Function<String, GeneralName> toName) {
    Stream.ofNullable(values).flatMap(List::stream).map(toName).forEach(names::add);
  }

  private static GeneralName upn(String name) {
    DERSequence otherName =
        new DERSequence(new ASN1Encodable[] {UPN, new DERTaggedObject(0, new DERUTF8String(name))});
    return new GeneralName(GeneralName.otherName, otherName);
  }
}
