package io.certwright.emulator.certificate;

import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.x509.CertificationRequest;
import io.certwright.emulator.certificate.x509.Material;
import io.certwright.emulator.certificate.x509.Signing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The way of a version from its request to its certificate, and on to its renewal. */
public final class Lifecycle {

  private final Delays delays;
  private final CertificateAuthorities authorities;
  private final Renewals renewals;

  /**
   * @param start what was due to be renewed before is left as it is
   */
  public Lifecycle(Delays delays, CertificateAuthorities authorities, Instant start) {
    this.delays = delays;
    this.authorities = authorities;
    this.renewals = new Renewals(start);
  }

  /**
   * An open request, with the time at which it will be done if it ends by itself.
   *
   * @throws KeyVaultError 404 when the issuer is none of the vault's
   */
  public PendingOperation open(
      NewCertificate order, Lazy<CertificationRequest> request, Instant now) {
    Issuer issuer = order.policy().issuer();
    boolean ordered = !issuer.isSelf() && !issuer.isUnknown();
    return open(order, request, ordered ? authorities.order(issuer) : null, now);
  }

  private PendingOperation open(
      NewCertificate order, Lazy<CertificationRequest> request, OrderOutcome outcome, Instant now) {
    CertificatePolicy policy = order.policy();
    Signing.Validity planned = Signing.Validity.from(now, policy.validityMonths());
    CertificateVersion draft =
        new CertificateVersion(
            CertificateVersion.newId(),
            policy,
            null,
            order.enabled() == null || order.enabled(),
            planned.notBefore(),
            planned.notAfter(),
            now,
            now,
            order.tags(),
            order.preserveCertOrder());
    return new PendingOperation(
        CertificateVersion.newId(),
        PendingOperation.Status.IN_PROGRESS,
        draft,
        request,
        policy,
        outcome,
        finishesAt(policy.issuer(), now),
        null);
  }

  /** Does what is due by now: the issuer ends, a cancellation takes effect, renewals come. */
  public StoredCertificate settle(StoredCertificate certificate, Instant now) {
    StoredCertificate settled = finish(certificate, now);
    for (Instant due = renewals.due(settled, now); due != null; due = renewals.due(settled, now)) {
      settled = finish(renew(settled, due), now);
    }
    return settled;
  }

  /**
   * The certificate with the version that someone's CA signed.
   *
   * @param tags null keeps those of the request
   */
  public static StoredCertificate complete(
      StoredCertificate certificate, Material material, Map<String, String> tags, Instant now) {
    PendingOperation pending = certificate.pending();
    CertificateVersion draft = pending.draft();
    return certificate
        .plus(
            draft.finished(
                CertificateVersion.newId(),
                Lazy.of(material),
                new Signing.Validity(
                    material.certificate().getNotBefore().toInstant(),
                    material.certificate().getNotAfter().toInstant()),
                tags == null ? draft.tags() : tags,
                now))
        .withPending(pending.completed());
  }

  private Instant finishesAt(Issuer issuer, Instant now) {
    if (issuer.isUnknown()) {
      return null;
    }
    Duration takes = issuer.isSelf() ? delays.selfIssue() : delays.order();
    return now.plus(takes);
  }

  private StoredCertificate finish(StoredCertificate certificate, Instant now) {
    PendingOperation pending = certificate.pending();
    if (pending == null || !pending.isInProgress()) {
      return certificate;
    }
    if (!pending.isFinishedBy(now)) {
      return pending.isCancelledBy(now)
          ? certificate.withPending(pending.cancelled())
          : certificate;
    }
    if (pending.outcome() != null && pending.outcome().isRejected()) {
      return certificate.withPending(pending.failed());
    }
    Instant finished = pending.finishesAt();
    Signing.Validity validity = Signing.Validity.from(finished, pending.policy().validityMonths());
    CertificateVersion draft = pending.draft();
    return certificate
        .plus(
            draft.finished(
                CertificateVersion.newId(),
                Lazy.from(() -> material(pending, validity)),
                validity,
                draft.tags(),
                finished))
        .withPending(pending.completed());
  }

  private Material material(PendingOperation pending, Signing.Validity validity) {
    CertificationRequest request = pending.request().get();
    var chain =
        pending.outcome() == null
            ? List.of(Signing.selfSigned(pending.policy(), request.keyPair(), validity))
            : authorities.issue(
                pending.outcome(), pending.policy(), request.keyPair().getPublic(), validity);
    return new Material(request.keyPair().getPrivate(), chain);
  }

  /** Tags and the order of the chain stay as they were. */
  private StoredCertificate renew(StoredCertificate certificate, Instant due) {
    CertificateVersion latest = certificate.latest();
    CertificatePolicy policy = certificate.policy();
    NewCertificate order =
        new NewCertificate(policy, true, latest.tags(), latest.preserveCertOrder());
    Lazy<CertificationRequest> request =
        Lazy.from(() -> CertificationRequest.of(policy, latest.reusableKey(policy)));
    return certificate.withPending(open(order, request, orderAgain(policy.issuer()), due));
  }

  /** Nobody is there to be told that the issuer has gone: the renewal fails instead. */
  private OrderOutcome orderAgain(Issuer issuer) {
    if (issuer.isSelf()) {
      return null;
    }
    try {
      return authorities.order(issuer);
    } catch (KeyVaultError gone) {
      return new OrderOutcome(issuer.name(), "Certificate issuer error", gone.getMessage());
    }
  }
}
