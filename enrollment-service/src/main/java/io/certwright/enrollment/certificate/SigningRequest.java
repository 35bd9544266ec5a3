package io.certwright.enrollment.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;

/**
 * A PKCS #10 certification request (RFC 2986), looked at with suspicion: it may say less than was
 * asked for, never more.
 */
public final class SigningRequest {

  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
  private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65_537);

  private final PKCS10CertificationRequest request;

  private SigningRequest(PKCS10CertificationRequest request) {
    this.request = request;
  }

  /** Empty when the bytes are no certification request. */
  public static Optional<SigningRequest> of(byte[] der) {
    try {
      return Optional.of(new SigningRequest(new PKCS10CertificationRequest(der)));
    } catch (IOException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  public SubjectPublicKeyInfo publicKey() {
    return request.getSubjectPublicKeyInfo();
  }

  /** What speaks against signing it; empty when nothing does. */
  public Optional<String> complaint(CertificateSpecification asked) {
    if (!isSignedByItsKey()) {
      return Optional.of("The CSR is not signed by the key in it.");
    }
    if (!hasKey(asked.key())) {
      return Optional.of("The key in the CSR is not the " + asked.key() + " that was asked for.");
    }
    if (!DistinguishedName.contains(
        DistinguishedName.parse(asked.subject()), request.getSubject())) {
      return Optional.of(
          "The CSR has a subject that was not asked for: "
              + DistinguishedName.format(request.getSubject()));
    }
    if (!normalized(asked.sans().toGeneralNames()).containsAll(normalizedNames())) {
      return Optional.of("The CSR has alternative names that were not asked for.");
    }
    return asksForAuthority()
        ? Optional.of("The CSR asks for a certificate of an authority.")
        : Optional.empty();
  }

  private boolean isSignedByItsKey() {
    try {
      return request.isSignatureValid(
          new JcaContentVerifierProviderBuilder()
              .setProvider(PROVIDER)
              .build(request.getSubjectPublicKeyInfo()));
    } catch (OperatorCreationException | PKCSException | RuntimeException unusableKey) {
      return false;
    }
  }

  private boolean hasKey(KeySpecification asked) {
    SubjectPublicKeyInfo key = publicKey();
    ASN1ObjectIdentifier algorithm = key.getAlgorithm().getAlgorithm();
    return asked.type() == KeyType.RSA
        ? algorithm.equals(PKCSObjectIdentifiers.rsaEncryption) && isRsa(key, asked.size())
        : algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)
            && asked.curve().identifier().equals(key.getAlgorithm().getParameters())
            && isOnCurve(key);
  }

  /** FIPS 186-5, appendix A.1.1: an odd exponent above 2^16. */
  private static boolean isRsa(SubjectPublicKeyInfo key, int size) {
    try {
      RSAPublicKey rsa = RSAPublicKey.getInstance(key.parsePublicKey());
      return rsa.getModulus().bitLength() == size
          && rsa.getPublicExponent().testBit(0)
          && rsa.getPublicExponent().compareTo(SMALLEST_EXPONENT) >= 0;
    } catch (IOException | IllegalArgumentException malformed) {
      return false;
    }
  }

  /** Reading the point checks that it is on the curve. */
  private static boolean isOnCurve(SubjectPublicKeyInfo key) {
    try {
      return PublicKeyFactory.createKey(key) != null;
    } catch (IOException | IllegalArgumentException malformed) {
      return false;
    }
  }

  private boolean asksForAuthority() {
    return extensions()
        .map(extensions -> BasicConstraints.fromExtensions(extensions))
        .anyMatch(constraints -> constraints != null && constraints.isCA());
  }

  private Set<GeneralName> normalizedNames() {
    Set<GeneralName> names = new HashSet<>();
    extensions()
        .map(found -> GeneralNames.fromExtensions(found, Extension.subjectAlternativeName))
        .filter(found -> found != null)
        .forEach(found -> names.addAll(normalized(found)));
    return names;
  }

  /** Every attribute with extensions counts, not only the first. */
  private Stream<Extensions> extensions() {
    return Arrays.stream(request.getAttributes(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest))
        .flatMap(attribute -> Arrays.stream(attribute.getAttributeValues()))
        .map(Extensions::getInstance);
  }

  private static List<GeneralName> normalizedList(GeneralNames names) {
    return Arrays.stream(names.getNames()).map(SigningRequest::normalized).toList();
  }

  private static Set<GeneralName> normalized(GeneralNames names) {
    return new HashSet<>(normalizedList(names));
  }

  /** DNS names are compared without regard to case (RFC 5280, section 7.2). */
  private static GeneralName normalized(GeneralName name) {
    return name.getTagNo() == GeneralName.dNSName
        ? new GeneralName(GeneralName.dNSName, name.getName().toString().toLowerCase(Locale.ROOT))
        : name;
  }
}
