package io.certwright.account.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/** A self-signed certificate with its key, in the forms in which operators have them. */
public record TestCertificate(KeyPair key, X509Certificate certificate) {

  public static TestCertificate lasting(Instant notBefore, Duration life) {
    return of("RSA", 2048, "SHA256withRSA", notBefore, life);
  }

  static TestCertificate of(
      String keyType, int size, String signature, Instant notBefore, Duration life) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(keyType);
      generator.initialize(size);
      KeyPair key = generator.generateKeyPair();
      X500Name name = new X500Name("CN=certwright");
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.ONE,
              Date.from(notBefore),
              Date.from(notBefore.plus(life)),
              name,
              key.getPublic());
      var signer = new JcaContentSignerBuilder(signature).build(key.getPrivate());
      return new TestCertificate(
          key, new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  public String pem() {
    return keyPem() + certificatePem();
  }

  String keyPem() {
    return pem(pkcs8(null));
  }

  String encryptedKeyPem(String password) {
    return pem(pkcs8(password));
  }

  public String certificatePem() {
    return pem(certificate);
  }

  String pfx(String password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "own", key.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password.toCharArray());
      return Base64.getEncoder().encodeToString(out.toByteArray());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key alone, as {@code openssl pkcs12 -export -nocerts} writes it. */
  String pfxWithoutCertificate(String password) {
    char[] secret = password.toCharArray();
    try {
      var encryption =
          new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
              .setProvider(new BouncyCastleProvider())
              .build(secret);
      byte[] pfx =
          new PKCS12PfxPduBuilder()
              .addData(new JcaPKCS12SafeBagBuilder(key.getPrivate(), encryption).build())
              .build(
                  new JcePKCS12MacCalculatorBuilder().setProvider(new BouncyCastleProvider()),
                  secret)
              .getEncoded();
      return Base64.getEncoder().encodeToString(pfx);
    } catch (OperatorCreationException | PKCSException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String pem(Object part) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Encrypted when there is a password. */
  private JcaPKCS8Generator pkcs8(String password) {
    try {
      return new JcaPKCS8Generator(
          key.getPrivate(),
          password == null
              ? null
              : new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
                  .setProvider(new BouncyCastleProvider())
                  .setPassword(password.toCharArray())
                  .build());
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
