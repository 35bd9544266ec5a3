package io.certwright.emulator.certificate.x509;

import io.certwright.emulator.certificate.policy.CertificatePolicy;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Makes certification requests and certificates of a policy. */
public final class Signing {

  /** The service dates certificates back, so that clocks a little slow accept them at once. */
  static final Duration BACKDATING = Duration.ofMinutes(10);

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final SecureRandom RANDOM = new SecureRandom();

  private Signing() {}

  /** Who signs a certificate: a name and a key with the algorithm that it signs by. */
  public record Signer(X500Name name, KeyPair key, String algorithm) {

    /** Signs a certificate of the policy with the key that it is for. */
    public static Signer self(CertificatePolicy policy, KeyPair key) {
      return new Signer(
          DistinguishedName.parse(policy.subject()), key, policy.key().signatureAlgorithm());
    }
  }

  /** When a certificate is valid. */
  public record Validity(Instant notBefore, Instant notAfter) {

    public static Validity from(Instant now, int months) {
      Instant notBefore = Instant.ofEpochSecond(now.minus(BACKDATING).getEpochSecond());
      Instant notAfter =
          Instant.ofEpochSecond(now.getEpochSecond())
              .atOffset(ZoneOffset.UTC)
              .plusMonths(months)
              .toInstant();
      return new Validity(notBefore, notAfter);
    }
  }

  /** A PKCS#10 request (RFC 2986), DER. */
  static byte[] certificationRequest(CertificatePolicy policy, KeyPair key) {
    try {
      return new JcaPKCS10CertificationRequestBuilder(
              DistinguishedName.parse(policy.subject()), key.getPublic())
          .addAttribute(
              PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, PolicyExtensions.ofRequest(policy))
          .build(signer(key.getPrivate(), policy.key().signatureAlgorithm(), RANDOM))
          .getEncoded();
    } catch (IOException | OperatorCreationException unexpected) {
      throw new IllegalStateException("Cannot make a CSR of " + policy, unexpected);
    }
  }

  public static X509CertificateHolder selfSigned(
      CertificatePolicy policy, KeyPair key, Validity validity) {
    return certificate(policy, key.getPublic(), Signer.self(policy, key), validity, RANDOM);
  }

  /** A certificate for the key, with a random serial number of 16 bytes. */
  public static X509CertificateHolder certificate(
      CertificatePolicy policy, PublicKey key, Signer issuer, Validity validity) {
    return certificate(policy, key, issuer, validity, RANDOM);
  }

  /**
   * A certificate for the key, with a random serial number of 16 bytes.
   *
   * @param random the serial number and the signature are the same for the same randomness
   */
  public static X509CertificateHolder certificate(
      CertificatePolicy policy,
      PublicKey key,
      Signer issuer,
      Validity validity,
      SecureRandom random) {
    try {
      ExtensionsGenerator extensions = PolicyExtensions.ofCertificate(policy);
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      extensions.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          identifiers.createAuthorityKeyIdentifier(issuer.key().getPublic()));
      extensions.addExtension(
          Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer.name(),
              new BigInteger(127, random).setBit(126),
              Date.from(validity.notBefore()),
              Date.from(validity.notAfter()),
              DistinguishedName.parse(policy.subject()),
              key);
      addAll(builder, extensions.generate());
      return builder.build(signer(issuer.key().getPrivate(), issuer.algorithm(), random));
    } catch (GeneralSecurityException | IOException | OperatorCreationException unexpected) {
      throw new IllegalStateException("Cannot make a certificate of " + policy, unexpected);
    }
  }

  private static void addAll(X509v3CertificateBuilder builder, Extensions extensions)
      throws IOException {
    for (var oid : extensions.getExtensionOIDs()) {
      builder.addExtension(extensions.getExtension(oid));
    }
  }

  private static ContentSigner signer(PrivateKey key, String algorithm, SecureRandom random)
      throws OperatorCreationException {
    JcaContentSignerBuilder builder =
        new JcaContentSignerBuilder(algorithm).setSecureRandom(random);
    return key.getAlgorithm().equals("RSA")
        ? builder.build(key)
        : builder.setProvider(BOUNCY_CASTLE).build(key);
  }
}
