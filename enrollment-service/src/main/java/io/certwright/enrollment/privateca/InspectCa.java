package io.certwright.enrollment.privateca;

import io.certwright.enrollment.authority.AuthorityCheck.Line;
import io.certwright.enrollment.authority.AuthorityCheck.Status;
import io.certwright.platform.sealing.SealBrokenException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;

/** Whether the CAs of an authority can sign: key opens, key fits, time is left. */
final class InspectCa {

  /** Time enough to make a successor. */
  private static final Duration SOON = Duration.ofDays(90);

  private final SealedKeys keys;
  private final Clock clock;

  InspectCa(SealedKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  List<Line> inspect(PrivateCa ca) {
    return List.of(
        line("root-ca", ca, IssuerRole.ROOT), line("issuing-ca", ca, IssuerRole.ISSUING));
  }

  private Line line(String name, PrivateCa ca, IssuerRole role) {
    try {
      SigningIssuer issuer = keys.open(ca, role);
      if (!fits(issuer)) {
        return new Line(name, Status.FAIL, "The private key does not belong to the certificate.");
      }
      return validity(name, issuer.certificate());
    } catch (SealBrokenException e) {
      return new Line(name, Status.FAIL, e.getMessage());
    }
  }

  private Line validity(String name, X509CertificateHolder certificate) {
    Instant end = certificate.getNotAfter().toInstant();
    Instant now = clock.instant();
    if (!end.isAfter(now)) {
      return new Line(name, Status.FAIL, "It has expired on " + end + ".");
    }
    boolean soon = end.isBefore(now.plus(SOON));
    return new Line(name, soon ? Status.WARN : Status.PASS, "It is valid until " + end + ".");
  }

  private static boolean fits(SigningIssuer issuer) {
    try {
      PublicKey key =
          new JcaX509CertificateConverter().getCertificate(issuer.certificate()).getPublicKey();
      String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
      byte[] probe = new byte[32];
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(issuer.key());
      signature.update(probe);
      byte[] signed = signature.sign();
      signature.initVerify(key);
      signature.update(probe);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
