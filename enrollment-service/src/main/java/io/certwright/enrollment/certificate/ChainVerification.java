package io.certwright.enrollment.certificate;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Looks at what a CA delivered before it goes into a vault (RFC 5280, section 6). */
public final class ChainVerification {

  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private ChainVerification() {}

  /**
   * @param key of the CSR
   * @return what is wrong with it; empty when nothing is
   */
  public static Optional<String> complaint(
      CertificateChain chain,
      SubjectPublicKeyInfo key,
      CertificateSpecification asked,
      Instant now) {
    Optional<X509CertificateHolder> parsed = CertificateChain.parse(chain.endEntity());
    if (parsed.isEmpty()) {
      return Optional.of("The CA delivered something that is no certificate.");
    }
    X509CertificateHolder certificate = parsed.get();
    if (!certificate.getSubjectPublicKeyInfo().equals(key)) {
      return Optional.of("The certificate is for another key than the one in the vault.");
    }
    if (!names(certificate).containsAll(Arrays.asList(asked.sans().toGeneralNames().getNames()))) {
      return Optional.of("The certificate lacks alternative names that were asked for.");
    }
    return pathComplaint(chain, now);
  }

  private static Set<GeneralName> names(X509CertificateHolder certificate) {
    GeneralNames names =
        GeneralNames.fromExtensions(certificate.getExtensions(), Extension.subjectAlternativeName);
    return names == null ? Set.of() : new HashSet<>(Arrays.asList(names.getNames()));
  }

  private static Optional<String> pathComplaint(CertificateChain chain, Instant now) {
    try {
      List<X509Certificate> path = read(chain);
      X509Certificate anchor = path.get(path.size() - 1);
      anchor.checkValidity(Date.from(now));
      if (path.size() == 1) {
        anchor.verify(anchor.getPublicKey(), PROVIDER);
      } else {
        validate(path.subList(0, path.size() - 1), anchor, now);
      }
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.of("The chain does not verify: " + e.getMessage());
    }
  }

  private static List<X509Certificate> read(CertificateChain chain)
      throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509", PROVIDER);
    List<X509Certificate> path = new ArrayList<>();
    for (byte[] der : chain.certificates()) {
      path.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
    }
    return path;
  }

  private static void validate(List<X509Certificate> path, X509Certificate anchor, Instant now)
      throws GeneralSecurityException {
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(now));
    CertPathValidator.getInstance("PKIX", PROVIDER)
        .validate(
            CertificateFactory.getInstance("X.509", PROVIDER).generateCertPath(path), parameters);
  }
}
