package io.certwright.emulator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key with its self-signed certificate, by which an application signs client assertions. */
final class SigningCertificate {

  private final KeyPair key;
  private final X509Certificate certificate;

  SigningCertificate(Duration life) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      this.key = generator.generateKeyPair();
      Instant now = Instant.now();
      X500Name name = new X500Name("CN=certwright");
      this.certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  new JcaX509v3CertificateBuilder(
                          name,
                          BigInteger.ONE,
                          Date.from(now.minus(Duration.ofDays(10))),
                          Date.from(now.plus(life)),
                          name,
                          key.getPublic())
                      .build(new JcaContentSignerBuilder("SHA256withRSA").build(key.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  X509Certificate certificate() {
    return certificate;
  }

  /** The key and the certificate as PEM. */
  String pem() {
    return block("PRIVATE KEY", key.getPrivate().getEncoded()) + certificatePem();
  }

  String certificatePem() {
    try {
      return block("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String block(String type, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, text, type);
  }

  /** Claims as MSAL makes them. */
  static JWTClaimsSet.Builder claims(String applicationId, String audience, Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer(applicationId)
        .subject(applicationId)
        .audience(audience)
        .jwtID(UUID.randomUUID().toString())
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)));
  }

  String sign(JWTClaimsSet claims) {
    return sign(
        new JWSHeader.Builder(JWSAlgorithm.PS256).x509CertSHA256Thumbprint(thumbprint("SHA-256")),
        claims);
  }

  String sign(JWSHeader.Builder header, JWTClaimsSet claims) {
    try {
      SignedJWT token = new SignedJWT(header.build(), claims);
      token.sign(new RSASSASigner(key.getPrivate()));
      return token.serialize();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  Base64URL thumbprint(String algorithm) {
    try {
      return Base64URL.encode(
          MessageDigest.getInstance(algorithm).digest(certificate.getEncoded()));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
