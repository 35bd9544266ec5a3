package io.certwright.discovery.finding;

import io.certwright.discovery.x509.CertificateReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A server certificate with which nothing is wrong, until a test wants it. */
public final class Specimen {

  private static final KeyPair AUTHORITY = ec("secp256r1");
  private static final KeyPair RSA = rsa(2048);

  private String subject = "CN=shop.example";
  private String issuer = "CN=Specimen CA";
  private Instant from = Instant.parse("2026-11-01T00:00:00Z");
  private Duration lifetime = Duration.ofDays(90).minusSeconds(1);
  private List<String> names = List.of("shop.example");
  private PublicKey key = ec("secp256r1").getPublic();
  private String algorithm = "SHA256withECDSA";
  private boolean purpose = true;
  private boolean address = true;
  private boolean publiclyTrusted;
  private boolean ca;
  private final BigInteger serial =
      new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);

  public static Specimen good() {
    return new Specimen();
  }

  public static KeyPair ec(String curve) {
    try {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(
              "EC", new org.bouncycastle.jce.provider.BouncyCastleProvider());
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static KeyPair rsa(int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public Specimen subject(String name) {
    subject = name;
    return this;
  }

  public Specimen issuer(String name) {
    issuer = name;
    return this;
  }

  public Specimen names(String... dns) {
    names = List.of(dns);
    return this;
  }

  public Specimen valid(String firstDay, long days) {
    from = Instant.parse(firstDay + "T00:00:00Z");
    lifetime = Duration.ofDays(days).minusSeconds(1);
    return this;
  }

  public Specimen valid(Instant notBefore, Instant notAfter) {
    from = notBefore;
    lifetime = Duration.between(notBefore, notAfter);
    return this;
  }

  public Specimen oneSecondLonger() {
    lifetime = lifetime.plusSeconds(1);
    return this;
  }

  public Specimen key(PublicKey value) {
    key = value;
    return this;
  }

  public Specimen signedWith(String value) {
    algorithm = value;
    return this;
  }

  public Specimen publiclyTrusted() {
    publiclyTrusted = true;
    return this;
  }

  public Specimen withoutPurpose() {
    purpose = false;
    return this;
  }

  public Specimen withoutIssuerAddress() {
    address = false;
    return this;
  }

  public Specimen authority() {
    ca = true;
    return this;
  }

  public List<FindingKind> findings() {
    byte[] der = der();
    return CertificateAssessment.of(der, CertificateReader.read(der)).findings();
  }

  public byte[] der() {
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            new X500Name(issuer),
            serial,
            Date.from(from),
            Date.from(from.plus(lifetime)),
            new X500Name(subject),
            SubjectPublicKeyInfo.getInstance(key.getEncoded()));
    try {
      extend(builder);
      var signer = algorithm.endsWith("RSA") ? RSA : AUTHORITY;
      return builder
          .build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate()))
          .getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void extend(X509v3CertificateBuilder builder) throws IOException {
    if (!names.isEmpty()) {
      add(builder, Extension.subjectAlternativeName, names());
    }
    if (purpose) {
      add(builder, Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    }
    if (address) {
      add(
          builder,
          Extension.authorityInfoAccess,
          new AuthorityInformationAccess(
              AccessDescription.id_ad_caIssuers,
              new GeneralName(GeneralName.uniformResourceIdentifier, "http://ca.example/ca.cer")));
    }
    if (publiclyTrusted) {
      add(
          builder,
          Extension.certificatePolicies,
          new CertificatePolicies(
              new PolicyInformation(new ASN1ObjectIdentifier("2.23.140.1.2.1"))));
    }
    if (ca) {
      add(builder, Extension.basicConstraints, new BasicConstraints(true));
    }
  }

  private GeneralNames names() {
    return new GeneralNames(
        names.stream()
            .map(name -> new GeneralName(GeneralName.dNSName, name))
            .toArray(GeneralName[]::new));
  }

  private static void add(
      X509v3CertificateBuilder builder, ASN1ObjectIdentifier id, ASN1Encodable value)
      throws IOException {
    builder.addExtension(id, false, value);
  }
}
