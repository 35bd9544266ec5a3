package io.certwright.account.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A CA of the tests, and PEM files of what it issues. */
final class TestCertificates {

  private final X500Name issuer;
  private final KeyPair keys = keyPair();
  private final X509Certificate certificate;

  TestCertificates(String name) {
    issuer = new X500Name("CN=" + name);
    certificate = issue(issuer, keys, true);
  }

  /** The file {@code ca.crt} with this CA's certificate. */
  Path trust(Path directory) {
    return pem(directory.resolve("ca.crt"), certificate);
  }

  /** The files {@code NAME.key} and {@code NAME.crt}: a key, and a certificate of that subject. */
  void identity(Path directory, String name, String subject) {
    KeyPair own = keyPair();
    pem(directory.resolve(name + ".key"), own.getPrivate());
    pem(directory.resolve(name + ".crt"), issue(new X500Name(subject), own, false));
  }

  private X509Certificate issue(X500Name subject, KeyPair own, boolean ca) {
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            BigInteger.valueOf(System.nanoTime()),
            Date.from(now.minusSeconds(60)),
            Date.from(now.plusSeconds(3600)),
            subject,
            own.getPublic());
    GeneralNames here =
        new GeneralNames(
            new GeneralName[] {
              new GeneralName(GeneralName.dNSName, "localhost"),
              new GeneralName(GeneralName.iPAddress, "127.0.0.1")
            });
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
      builder.addExtension(Extension.subjectAlternativeName, false, here);
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (IOException | OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** PKCS #8 for a key (RFC 7468, section 10). */
  private static Path pem(Path file, Object content) {
    try {
      Files.createDirectories(file.getParent());
      try (JcaPEMWriter out = new JcaPEMWriter(Files.newBufferedWriter(file))) {
        out.writeObject(
            content instanceof PrivateKey key ? new JcaPKCS8Generator(key, null) : content);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
