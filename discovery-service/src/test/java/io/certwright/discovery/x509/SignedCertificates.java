package io.certwright.discovery.x509;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Many server certificates as an authority issues them, each with a name and a serial number. */
public final class SignedCertificates {

  private static final X500Name ISSUER = new X500Name("CN=Bench CA,O=Certwright,C=DE");

  private final KeyPair authority = keyPair("EC", 256);
  private final KeyPair subject = keyPair("RSA", 2048);

  public List<byte[]> of(int number) {
    return IntStream.range(0, number).parallel().mapToObj(this::der).toList();
  }

  private byte[] der(int number) {
    String name = "web-" + number + ".shop.example";
    Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number);
    try {
      ContentSigner signer =
          new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate());
      return new JcaX509v3CertificateBuilder(
              ISSUER,
              BigInteger.valueOf(number).setBit(120),
              Date.from(now),
              Date.from(now.plusSeconds(86_400L * 90)),
              new X500Name("CN=" + name + ",O=Shop,L=Berlin,C=DE"),
              subject.getPublic())
          .addExtension(Extension.subjectAlternativeName, false, names(name))
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
          .addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
          .build(signer)
          .getEncoded();
    } catch (OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GeneralNames names(String name) {
    return new GeneralNames(
        new GeneralName[] {
          new GeneralName(GeneralName.dNSName, name),
          new GeneralName(GeneralName.dNSName, "www." + name)
        });
  }

  private static KeyPair keyPair(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
