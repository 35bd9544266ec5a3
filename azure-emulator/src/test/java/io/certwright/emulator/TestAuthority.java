package io.certwright.emulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/** A CA of the test: signs what a vault asks for, and makes what is imported. */
public final class TestAuthority {

  private static final X500Name NAME = new X500Name("CN=Test CA");

  private final KeyPair key = generateKey();

  public static KeyPair generateKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Signs the request for a year. */
  public byte[] sign(byte[] csr) {
    try {
      PKCS10CertificationRequest request = new PKCS10CertificationRequest(csr);
      return certificate(
              request.getSubject(), request.getSubjectPublicKeyInfo(), Duration.ofDays(365))
          .getEncoded();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public X509CertificateHolder certificate(
      X500Name subject, SubjectPublicKeyInfo subjectKey, Duration life) {
    Instant now = Instant.now();
    try {
      return new X509v3CertificateBuilder(
              NAME,
              BigInteger.valueOf(now.toEpochMilli()),
              Date.from(now.minus(Duration.ofDays(400))),
              Date.from(now.plus(life)),
              subject,
              subjectKey)
          .addExtension(
              Extension.subjectAlternativeName,
              false,
              new GeneralNames(new GeneralName(GeneralName.dNSName, "imported.example")))
          .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()));
    } catch (IOException | OperatorCreationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A PKCS#12 store with a new key and a certificate for it. */
  public byte[] pkcs12(String subject, String password, Duration life) {
    KeyPair subjectKey = generateKey();
    try {
      X509CertificateHolder holder =
          certificate(
              new X500Name(subject),
              SubjectPublicKeyInfo.getInstance(subjectKey.getPublic().getEncoded()),
              life);
      X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "imported",
          subjectKey.getPrivate(),
          password.toCharArray(),
          new Certificate[] {certificate});
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, password.toCharArray());
      return bytes.toByteArray();
    } catch (GeneralSecurityException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A PKCS#8 key and its certificate as PEM. */
  public String pem(String subject) {
    KeyPair subjectKey = generateKey();
    try {
      byte[] certificate =
          certificate(
                  new X500Name(subject),
                  SubjectPublicKeyInfo.getInstance(subjectKey.getPublic().getEncoded()),
                  Duration.ofDays(30))
              .getEncoded();
      return block("PRIVATE KEY", subjectKey.getPrivate().getEncoded())
          + block("CERTIFICATE", certificate);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String block(String type, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, text, type);
  }
}
