package io.certwright.emulator.certificate.x509;

import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.policy.AlternativeNames;
import io.certwright.emulator.certificate.policy.Curve;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.certificate.policy.KeyType;
import io.certwright.emulator.certificate.policy.KeyUsages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What an imported certificate says, in the terms of a policy. */
public final class CertificateFacts {

  private final X509CertificateHolder certificate;

  /** Null in a certificate without any; Bouncy Castle reads that as none. */
  private final Extensions extensions;

  public CertificateFacts(X509CertificateHolder certificate) {
    this.certificate = certificate;
    this.extensions = certificate.getExtensions();
  }

  public String subject() {
    return DistinguishedName.format(certificate.getSubject());
  }

  public List<String> extendedKeyUsages() {
    ExtendedKeyUsage usage = ExtendedKeyUsage.fromExtensions(extensions);
    return usage == null
        ? List.of()
        : Stream.of(usage.getUsages()).map(KeyPurposeId::getId).toList();
  }

  public List<String> keyUsages() {
    KeyUsage usage = KeyUsage.fromExtensions(extensions);
    return usage == null ? List.of() : KeyUsages.decode(usage);
  }

  public boolean isAuthority() {
    BasicConstraints constraints = BasicConstraints.fromExtensions(extensions);
    return constraints != null && constraints.isCA();
  }

  public int validityMonths() {
    Period period =
        Period.between(
            certificate.getNotBefore().toInstant().atOffset(ZoneOffset.UTC).toLocalDate(),
            certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC).toLocalDate());
    return (int) Math.max(1, period.toTotalMonths());
  }

  /** All kinds of names, each list there even when it is empty; null without the extension. */
  public AlternativeNames names() {
    GeneralNames names = GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName);
    if (names == null) {
      return null;
    }
    List<GeneralName> all = List.of(names.getNames());
    return new AlternativeNames(
        texts(all, GeneralName.rfc822Name),
        texts(all, GeneralName.dNSName),
        upns(all),
        texts(all, GeneralName.uniformResourceIdentifier),
        addresses(all));
  }

  /**
   * @throws KeyVaultError 400 for a key that Key Vault does not have
   */
  public KeyProperties key(boolean exportable) {
    PublicKey key = publicKey();
    if (key instanceof RSAPublicKey rsa) {
      int size = rsa.getModulus().bitLength();
      if (!List.of(2048, 3072, 4096).contains(size)) {
        throw unsupported();
      }
      return new KeyProperties(KeyType.RSA, size, null, exportable, false);
    }
    Curve curve = curve();
    return new KeyProperties(KeyType.EC, curve.size(), curve, exportable, false);
  }

  private PublicKey publicKey() {
    try {
      return BouncyCastleProvider.getPublicKey(certificate.getSubjectPublicKeyInfo());
    } catch (IOException malformed) {
      throw unsupported();
    }
  }

  private Curve curve() {
    var parameters = certificate.getSubjectPublicKeyInfo().getAlgorithm().getParameters();
    if (parameters instanceof ASN1ObjectIdentifier oid) {
      return Stream.of(Curve.values())
          .filter(curve -> ECNamedCurveTable.getOID(curve.standardName()).equals(oid))
          .findFirst()
          .orElseThrow(CertificateFacts::unsupported);
    }
    throw unsupported();
  }

  private static List<String> texts(List<GeneralName> all, int kind) {
    return all.stream()
        .filter(name -> name.getTagNo() == kind)
        .map(name -> name.getName().toString())
        .toList();
  }

  private static List<String> upns(List<GeneralName> all) {
    List<String> upns = new ArrayList<>();
    for (GeneralName name : all) {
      if (name.getTagNo() == GeneralName.otherName) {
        ASN1Sequence other = ASN1Sequence.getInstance(name.getName());
        if (other.getObjectAt(0).equals(AlternativeNames.UPN)) {
          upns.add(
              ASN1TaggedObject.getInstance(other.getObjectAt(1))
                  .getExplicitBaseObject()
                  .toString());
        }
      }
    }
    return List.copyOf(upns);
  }

  private static List<String> addresses(List<GeneralName> all) {
    return all.stream()
        .filter(name -> name.getTagNo() == GeneralName.iPAddress)
        .map(name -> address(ASN1OctetString.getInstance(name.getName()).getOctets()))
        .toList();
  }

  private static String address(byte[] octets) {
    try {
      return InetAddress.getByAddress(octets).getHostAddress();
    } catch (UnknownHostException wrongLength) {
      throw unsupported();
    }
  }

  private static KeyVaultError unsupported() {
    return KeyVaultError.badParameter(
        "The specified X.509 certificate content is invalid. Error: One or more X.509 properties"
            + " are invalid.");
  }
}
