package io.certwright.discovery.x509;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/**
 * What judges and rules need of a certificate beyond its facts. A broken part is absent here; that
 * it is broken stands among the facts.
 *
 * @param publiclyTrusted it has the marks of a server certificate of a publicly trusted authority:
 *     a reserved policy of the CA/Browser Forum (Baseline Requirements, section 7.1.6.1, which each
 *     of them must carry) or timestamps of certificate transparency logs (RFC 6962, section 3.3)
 * @param namesIssuerAddress it tells where its issuer's certificate is (RFC 5280, section 4.2.2.1)
 * @param rsaModulus of RSA keys alone
 * @param template of Active Directory Certificate Services: its name, or the object identifier of a
 *     template of version 2
 */
public record CertificateMarks(
    boolean publiclyTrusted,
    boolean namesIssuerAddress,
    @Nullable BigInteger rsaModulus,
    @Nullable String template) {

  private static final CertificateMarks NONE = new CertificateMarks(false, false, null, null);

  private static final Set<String> RESERVED_POLICIES =
      Set.of("2.23.140.1.1", "2.23.140.1.2.1", "2.23.140.1.2.2", "2.23.140.1.2.3");
  private static final ASN1ObjectIdentifier TIMESTAMPS =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");
  private static final ASN1ObjectIdentifier TEMPLATE_NAME =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2");
  private static final ASN1ObjectIdentifier TEMPLATE =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.21.7");

  public static CertificateMarks read(byte[] der) {
    Defects ignored = new Defects();
    Fields fields = ignored.attempt("the structure", () -> Fields.of(der, ignored));
    if (fields == null) {
      return NONE;
    }
    ExtensionValues values = ExtensionValues.of(fields.extensions(), ignored);
    return new CertificateMarks(
        values.value(TIMESTAMPS) != null || hasReservedPolicy(values, ignored),
        namesIssuerAddress(values, ignored),
        ignored.attempt("the key", () -> modulus(fields.publicKey())),
        ignored.attempt("the template", () -> template(values)));
  }

  private static boolean hasReservedPolicy(ExtensionValues values, Defects ignored) {
    ASN1Encodable policies = values.value(Extension.certificatePolicies);
    Set<String> named =
        policies == null ? null : ignored.attempt("the policies", () -> policies(policies));
    return named != null && named.stream().anyMatch(RESERVED_POLICIES::contains);
  }

  private static Set<String> policies(ASN1Encodable value) {
    return Arrays.stream(CertificatePolicies.getInstance(value).getPolicyInformation())
        .map(PolicyInformation::getPolicyIdentifier)
        .map(ASN1ObjectIdentifier::getId)
        .collect(Collectors.toSet());
  }

  private static boolean namesIssuerAddress(ExtensionValues values, Defects ignored) {
    ASN1Encodable access = values.value(Extension.authorityInfoAccess);
    return access != null
        && Boolean.TRUE.equals(
            ignored.attempt(
                "the access information",
                () ->
                    Arrays.stream(
                            AuthorityInformationAccess.getInstance(access).getAccessDescriptions())
                        .map(AccessDescription::getAccessMethod)
                        .anyMatch(AccessDescription.id_ad_caIssuers::equals)));
  }

  private static @Nullable BigInteger modulus(ASN1Encodable publicKey) throws IOException {
    SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(publicKey);
    return key.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)
        ? RSAPublicKey.getInstance(key.parsePublicKey()).getModulus()
        : null;
  }

  private static @Nullable String template(ExtensionValues values) {
    if (values.value(TEMPLATE_NAME) instanceof ASN1String name) {
      return StorableText.of(name.getString());
    }
    ASN1Encodable template = values.value(TEMPLATE);
    return template == null
        ? null
        : ASN1ObjectIdentifier.getInstance(ASN1Sequence.getInstance(template).getObjectAt(0))
            .getId();
  }
}
