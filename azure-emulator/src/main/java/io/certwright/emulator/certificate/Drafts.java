package io.certwright.emulator.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The way of a version from its request to its certificate. */
final class Drafts {

  private Drafts() {}

  /** An open request; for issuer {@code Self} with the time at which it will be done. */
  static PendingOperation pending(
      NewCertificate order, KeyPair key, byte[] csr, Instant now, Delays delays) {
    CertificatePolicy policy = order.policy();
    Signing.Validity planned = Signing.Validity.from(now, policy.validityMonths());
    CertificateVersion draft =
        new CertificateVersion(
            hexadecimalId(),
            null,
            order.enabled() == null || order.enabled(),
            planned.notBefore(),
            planned.notAfter(),
            now,
            now,
            order.tags(),
            order.preserveCertOrder());
    return new PendingOperation(
        hexadecimalId(),
        PendingOperation.Status.IN_PROGRESS,
        policy.issuer(),
        draft,
        key,
        csr,
        policy,
        policy.issuer().isSelf() ? now.plus(delays.selfIssue()) : null,
        null);
  }

  /** Does what is due by now: the issuer finishes, or a cancellation takes effect. */
  static StoredCertificate settle(StoredCertificate certificate, Instant now) {
    PendingOperation pending = certificate.pending();
    if (pending == null || !pending.isInProgress()) {
      return certificate;
    }
    if (pending.isFinishedBy(now)) {
      Instant finished = pending.finishesAt();
      Material material =
          new Material(
              pending.keyPair().getPrivate(),
              List.of(Signing.selfSigned(pending.policy(), pending.keyPair(), finished)));
      return complete(certificate, material, null, finished);
    }
    return pending.isCancelledBy(now) ? certificate.withPending(pending.cancelled()) : certificate;
  }

  /**
   * @param tags null keeps those of the request
   */
  static StoredCertificate complete(
      StoredCertificate certificate, Material material, Map<String, String> tags, Instant now) {
    PendingOperation pending = certificate.pending();
    return certificate
        .plus(pending.draft().finished(material, tags, now))
        .withPending(pending.completed());
  }

  /** The key of the newest finished version; null when there is none to reuse. */
  static KeyPair keyOf(StoredCertificate certificate) {
    if (certificate.isDraft()) {
      return null;
    }
    Material material = certificate.latest().material().get();
    try {
      byte[] encoded = material.certificate().getSubjectPublicKeyInfo().getEncoded();
      PublicKey key =
          KeyFactory.getInstance(material.privateKey().getAlgorithm(), new BouncyCastleProvider())
              .generatePublic(new X509EncodedKeySpec(encoded));
      return new KeyPair(key, material.privateKey());
    } catch (GeneralSecurityException | IOException unexpected) {
      throw new IllegalStateException("A stored key cannot be read", unexpected);
    }
  }

  static String hexadecimalId() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
