package io.certwright.discovery.ownership;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jspecify.annotations.Nullable;

/** Takes a subject apart. */
public final class SubjectAttributes {

  private static final Map<Attribute, ASN1ObjectIdentifier> TYPES =
      Map.of(
          Attribute.ORGANIZATION, BCStyle.O,
          Attribute.ORGANIZATION_UNIT, BCStyle.OU,
          Attribute.CITY, BCStyle.L,
          Attribute.STATE, BCStyle.ST,
          Attribute.COUNTRY, BCStyle.C,
          Attribute.DOMAIN_COMPONENT, BCStyle.DC);

  private SubjectAttributes() {}

  /**
   * @param subject as the inventory has it; one that cannot be taken apart has none of these
   */
  public static Map<Attribute, List<String>> of(@Nullable String subject) {
    Map<Attribute, List<String>> values = new EnumMap<>(Attribute.class);
    if (subject != null && hasAny(subject)) {
      try {
        X500Name name = new X500Name(BCStyle.INSTANCE, subject);
        TYPES.forEach((attribute, type) -> values.put(attribute, values(name, type)));
      } catch (IllegalArgumentException notWrittenAsExpected) {
        return Map.of();
      }
    }
    return values;
  }

  /** Most subjects are a common name alone. */
  private static boolean hasAny(String subject) {
    return !subject.toUpperCase(Locale.ROOT).startsWith("CN=")
        || subject.indexOf(',') >= 0
        || subject.indexOf('+') >= 0;
  }

  private static List<String> values(X500Name name, ASN1ObjectIdentifier type) {
    return Stream.of(name.getRDNs(type))
        .flatMap(relative -> Stream.of(relative.getTypesAndValues()))
        .filter(attribute -> attribute.getType().equals(type))
        .map(AttributeTypeAndValue::getValue)
        .map(value -> value instanceof ASN1String text ? text.getString() : value.toString())
        .toList();
  }
}
