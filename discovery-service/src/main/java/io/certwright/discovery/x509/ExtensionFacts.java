package io.certwright.discovery.x509;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What the extensions say.
 *
 * @param namesOtherAuthority the authority's key identifier is not the certificate's own
 */
record ExtensionFacts(
    AlternativeNames names,
    List<String> keyUsage,
    List<KeyPurpose> purposes,
    boolean ca,
    boolean namesOtherAuthority) {

  private static final Map<Integer, String> USAGES = usages();

  static ExtensionFacts of(ExtensionValues values, Defects defects) {
    return new ExtensionFacts(
        read(
            values.value(Extension.subjectAlternativeName),
            "subject alternative names",
            value -> AlternativeNamesReader.read(value, defects),
            AlternativeNames.NONE,
            defects),
        read(
            values.value(Extension.keyUsage),
            "key usage",
            ExtensionFacts::keyUsage,
            List.of(),
            defects),
        read(
            values.value(Extension.extendedKeyUsage),
            "extended key usage",
            ExtensionFacts::purposes,
            List.of(),
            defects),
        read(
            values.value(Extension.basicConstraints),
            "basic constraints",
            value -> BasicConstraints.getInstance(value).isCA(),
            false,
            defects),
        namesOtherAuthority(values, defects));
  }

  private interface Reading<T> {
    T read(ASN1Encodable value);
  }

  private static <T> T read(
      @Nullable ASN1Encodable value, String part, Reading<T> reading, T absent, Defects defects) {
    if (value == null) {
      return absent;
    }
    return Objects.requireNonNullElse(
        defects.attempt("extension " + part, () -> reading.read(value)), absent);
  }

  private static boolean namesOtherAuthority(ExtensionValues values, Defects defects) {
    byte[] none = {};
    byte[] authority =
        read(
            values.value(Extension.authorityKeyIdentifier),
            "authority key identifier",
            value -> AuthorityKeyIdentifier.getInstance(value).getKeyIdentifierOctets(),
            none,
            defects);
    byte[] own =
        read(
            values.value(Extension.subjectKeyIdentifier),
            "subject key identifier",
            value -> SubjectKeyIdentifier.getInstance(value).getKeyIdentifier(),
            none,
            defects);
    return authority.length > 0 && own.length > 0 && !Arrays.equals(authority, own);
  }

  private static List<String> keyUsage(ASN1Encodable value) {
    KeyUsage usage = KeyUsage.getInstance(value);
    return USAGES.entrySet().stream()
        .filter(entry -> usage.hasUsages(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<KeyPurpose> purposes(ASN1Encodable value) {
    return Arrays.stream(ExtendedKeyUsage.getInstance(value).getUsages())
        .map(purpose -> KeyPurpose.of(purpose.getId()))
        .toList();
  }

  private static Map<Integer, String> usages() {
    Map<Integer, String> usages = new LinkedHashMap<>();
    usages.put(KeyUsage.digitalSignature, "digitalSignature");
    usages.put(KeyUsage.nonRepudiation, "nonRepudiation");
    usages.put(KeyUsage.keyEncipherment, "keyEncipherment");
    usages.put(KeyUsage.dataEncipherment, "dataEncipherment");
    usages.put(KeyUsage.keyAgreement, "keyAgreement");
    usages.put(KeyUsage.keyCertSign, "keyCertSign");
    usages.put(KeyUsage.cRLSign, "cRLSign");
    usages.put(KeyUsage.encipherOnly, "encipherOnly");
    usages.put(KeyUsage.decipherOnly, "decipherOnly");
    return usages;
  }
}
