package io.certwright.enrollment.privateca;

import io.certwright.enrollment.privateca.RevocationLists.RevocationList;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.sealing.Sealing;
import io.certwright.platform.transaction.Transactions;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;

/**
 * Gives the revocation list of a CA (RFC 5280, section 5), signing a new one when the present one
 * will soon be out of date. Nothing can be revoked yet, so lists are empty.
 */
public final class PublishRevocationList {

  /** The Baseline Requirements, section 4.9.7, ask for ten days at most. */
  private static final Duration LIFETIME = Duration.ofDays(7);

  /** Time for relying parties to fetch the next one before this one ends. */
  private static final Duration MARGIN = Duration.ofDays(3);

  private final PrivateCas cas;
  private final RevocationLists lists;
  private final SealedKeys keys;
  private final Transactions transactions;
  private final Clock clock;

  public PublishRevocationList(
      PrivateCas cas,
      RevocationLists lists,
      Sealing sealing,
      Transactions transactions,
      Clock clock) {
    this.cas = cas;
    this.lists = lists;
    this.keys = new SealedKeys(sealing);
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @return DER
   * @throws Failure NOT_FOUND when the authority has no CA of our own
   */
  public byte[] publish(UUID authorityId, IssuerRole issuer) {
    PrivateCa ca =
        cas.find(authorityId).orElseThrow(() -> Failure.notFound("private authority", authorityId));
    return lists
        .newest(authorityId, issuer)
        .filter(this::isFresh)
        .orElseGet(() -> transactions.call(() -> renew(ca, issuer)))
        .der();
  }

  private boolean isFresh(RevocationList list) {
    return list.nextUpdate().minus(MARGIN).isAfter(clock.instant());
  }

  private RevocationList renew(PrivateCa ca, IssuerRole issuer) {
    var present = lists.newestLocked(ca.authorityId(), issuer);
    if (present.filter(this::isFresh).isPresent()) {
      return present.get();
    }
    long number = present.map(RevocationList::number).orElse(0L) + 1;
    RevocationList next = sign(keys.open(ca, issuer), number);
    lists.replace(ca.authorityId(), issuer, next);
    return next;
  }

  private RevocationList sign(SigningIssuer issuer, long number) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant nextUpdate = now.plus(LIFETIME);
    try {
      X509v2CRLBuilder list =
          new X509v2CRLBuilder(issuer.certificate().getSubject(), Date.from(now))
              .setNextUpdate(Date.from(nextUpdate))
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  new AuthorityKeyIdentifier(KeyIdentifiers.of(issuer.certificate())))
              .addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
      return new RevocationList(number, list.build(issuer.signer()).getEncoded(), nextUpdate);
    } catch (IOException e) {
      throw new IllegalStateException("A revocation list cannot be encoded", e);
    }
  }
}
