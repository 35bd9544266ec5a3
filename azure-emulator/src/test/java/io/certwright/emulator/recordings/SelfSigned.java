package io.certwright.emulator.recordings;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
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
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key and a certificate of the kind that was imported when the recordings were made. */
record SelfSigned(KeyPair key, X509Certificate certificate) {

  private static final String PASSWORD = "pw";

  static SelfSigned create() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair key = generator.generateKeyPair();
      X500Name name =
          new X500Name("C=US,ST=WA,L=Redmond,O=Contoso,OU=Test,CN=Test,E=test@contoso.com");
      Instant start = Instant.now().minusSeconds(60);
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.TEN,
              Date.from(start),
              Date.from(start.plus(Duration.ofDays(366))),
              name,
              key.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(key.getPrivate());
      return new SelfSigned(
          key, new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
    } catch (GeneralSecurityException | IOException | OperatorCreationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** As PEM: a PKCS#8 key, then the certificate, lines ended by a line feed. */
  String pem() {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(new JcaPKCS8Generator(key.getPrivate(), null));
      writer.writeObject(certificate);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
    return text.toString().replace("\r\n", "\n");
  }

  String pemAsBase64() {
    return Base64.getEncoder().encodeToString(pem().getBytes(US_ASCII));
  }

  /** As base64 of a PKCS#12 store whose password is {@code pw}. */
  String pkcs12() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "one", key.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, PASSWORD.toCharArray());
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    } catch (GeneralSecurityException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
