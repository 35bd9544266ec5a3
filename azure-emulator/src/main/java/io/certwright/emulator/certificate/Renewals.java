package io.certwright.emulator.certificate;

import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.policy.LifetimeAction;
import java.time.Duration;
import java.time.Instant;

/**
 * When the vault renews by itself: the lifetime action {@code AutoRenew}, for issuers that need
 * nobody's help. {@code EmailContacts} would only send mail.
 */
final class Renewals {

  /** A trigger that lies before the certificate itself must not renew without end. */
  private static final Duration SHORTEST_LIFE = Duration.ofDays(1);

  private final Instant start;

  Renewals(Instant start) {
    this.start = start;
  }

  /** When a renewal was due by now that has not been tried; null when there was none. */
  Instant due(StoredCertificate certificate, Instant now) {
    Issuer issuer = certificate.policy().issuer();
    boolean renews =
        !certificate.isDraft()
            && !issuer.isUnknown()
            && !certificate.isPendingInProgress()
            && certificate.latest().enabled();
    if (!renews) {
      return null;
    }
    Instant due = triggered(certificate.policy(), certificate.latest());
    boolean reached = due != null && due.isAfter(start) && !due.isAfter(now);
    return reached && !wasTried(certificate.pending(), due) ? due : null;
  }

  private static boolean wasTried(PendingOperation pending, Instant due) {
    return pending != null && !pending.draft().created().isBefore(due);
  }

  private static Instant triggered(CertificatePolicy policy, CertificateVersion version) {
    return policy.lifetimeActions().stream()
        .filter(action -> action.action().equals("AutoRenew"))
        .findFirst()
        .map(action -> trigger(action, version))
        .filter(due -> due.isAfter(version.created().plus(SHORTEST_LIFE)))
        .orElse(null);
  }

  private static Instant trigger(LifetimeAction action, CertificateVersion version) {
    if (action.daysBeforeExpiry() != null) {
      return version.expires().minus(Duration.ofDays(action.daysBeforeExpiry()));
    }
    Duration life = Duration.between(version.notBefore(), version.expires());
    return version.notBefore().plus(life.multipliedBy(action.lifetimePercentage()).dividedBy(100));
  }
}
