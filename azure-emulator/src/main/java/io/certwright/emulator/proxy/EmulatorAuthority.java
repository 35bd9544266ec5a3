package io.certwright.emulator.proxy;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The CA behind the emulator's TLS: made at each start and never written with its key, so that
 * trusting it is worth nothing once the emulator is gone.
 *
 * <p>One server certificate carries all of Azure's names, vaults by wildcard as the real one does.
 */
public final class EmulatorAuthority {

  private static final X500Name NAME = new X500Name("CN=Azure Emulator CA");
  private static final Duration VALIDITY = Duration.ofDays(397);

  private final X509CertificateHolder certificate;
  private final X509CertificateHolder serverCertificate;
  private final KeyPair serverKey;

  private EmulatorAuthority(List<String> serverNames)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    KeyPair key = generateKey();
    this.serverKey = generateKey();
    this.certificate = sign(authorityCertificate(key.getPublic()), key.getPrivate());
    this.serverCertificate =
        sign(
            serverCertificate(serverNames, serverKey.getPublic(), key.getPublic()),
            key.getPrivate());
  }

  /**
   * @param serverNames DNS names, wildcards allowed, that the server certificate is for
   */
  public static EmulatorAuthority create(List<String> serverNames) {
    try {
      return new EmulatorAuthority(serverNames);
    } catch (GeneralSecurityException | IOException | OperatorCreationException unexpected) {
      throw new IllegalStateException("Cannot make the emulator's CA", unexpected);
    }
  }

  /** The CA's certificate, to be trusted by clients. */
  public String certificatePem() {
    return pem(certificate);
  }

  public String serverCertificatePem() {
    return pem(serverCertificate);
  }

  public String serverKeyPem() {
    try {
      return pem(new JcaPKCS8Generator(serverKey.getPrivate(), null).generate());
    } catch (IOException unexpected) {
      throw new IllegalStateException("Cannot encode the server's key", unexpected);
    }
  }

  private static X509v3CertificateBuilder authorityCertificate(PublicKey key)
      throws GeneralSecurityException, IOException {
    return builder(NAME, key)
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
        .addExtension(
            Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
        .addExtension(
            Extension.subjectKeyIdentifier,
            false,
            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
  }

  private static X509v3CertificateBuilder serverCertificate(
      List<String> names, PublicKey key, PublicKey authorityKey)
      throws GeneralSecurityException, IOException {
    GeneralName[] alternatives =
        names.stream()
            .map(name -> new GeneralName(GeneralName.dNSName, name))
            .toArray(GeneralName[]::new);
    return builder(new X500Name("CN=" + names.get(0)), key)
        .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives))
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
        .addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
        .addExtension(
            Extension.authorityKeyIdentifier,
            false,
            new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authorityKey));
  }

  private static X509v3CertificateBuilder builder(X500Name subject, PublicKey key) {
    Instant notBefore = Instant.now().minus(Duration.ofDays(1));
    return new JcaX509v3CertificateBuilder(
        NAME,
        new BigInteger(127, new SecureRandom()).setBit(126),
        Date.from(notBefore),
        Date.from(notBefore.plus(VALIDITY)),
        subject,
        key);
  }

  private static X509CertificateHolder sign(X509v3CertificateBuilder builder, PrivateKey key)
      throws OperatorCreationException {
    return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key));
  }

  private static KeyPair generateKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static String pem(Object object) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    } catch (IOException unexpected) {
      throw new IllegalStateException("Cannot write PEM to memory", unexpected);
    }
    return text.toString();
  }
}
