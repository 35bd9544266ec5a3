package io.certwright.enrollment.privateca;

import io.certwright.enrollment.authority.Authority;
import io.certwright.enrollment.authority.AuthorityCheck;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.authority.Order;
import io.certwright.enrollment.authority.OrderOutcome;
import io.certwright.enrollment.authority.RegisteredAuthority;
import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.certificate.SigningRequest;
import io.certwright.enrollment.certificate.Thumbprint;
import io.certwright.enrollment.privateca.IssuedCertificates.IssuedCertificate;
import io.certwright.platform.sealing.Sealing;
import java.io.IOException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.cert.X509CertificateHolder;

/** The kind {@code PRIVATE}: signs at once, and keeps what it signed under the order's key. */
public final class PrivateAuthority implements Authority {

  private final PrivateCas cas;
  private final IssuedCertificates issued;
  private final SealedKeys keys;
  private final Profiles profiles;
  private final Clock clock;

  public PrivateAuthority(
      PrivateCas cas,
      IssuedCertificates issued,
      Sealing sealing,
      CaAddresses addresses,
      Clock clock) {
    this.cas = cas;
    this.issued = issued;
    this.keys = new SealedKeys(sealing);
    this.profiles = new Profiles(addresses);
    this.clock = clock;
  }

  @Override
  public AuthorityKind kind() {
    return AuthorityKind.PRIVATE;
  }

  @Override
  public Runnable establish(RegisteredAuthority authority) {
    PrivateCa ca = new EstablishCa(keys, profiles, clock).establish(authority);
    return () -> cas.add(ca);
  }

  @Override
  public OrderOutcome order(Order order) {
    PrivateCa ca = ca(order.authorityId());
    Optional<IssuedCertificate> before = issued.find(order.key());
    if (before.isPresent()) {
      return answer(ca, before.get(), order);
    }
    Optional<SigningRequest> csr = SigningRequest.of(order.csr());
    Optional<String> complaint =
        csr.isEmpty()
            ? Optional.of("The CSR cannot be read.")
            : csr.get().complaint(order.specification());
    if (complaint.isPresent()) {
      return new OrderOutcome.Refused(complaint.get());
    }
    SigningIssuer issuer = keys.open(ca, IssuerRole.ISSUING);
    if (!issuer.certificate().isValidOn(Date.from(clock.instant()))) {
      return new OrderOutcome.Refused("The issuing CA has expired.");
    }
    return answer(ca, issued.keep(sign(issuer, order, csr.get())), order);
  }

  /** Nothing is ever pending here, so the order itself has the answer. */
  @Override
  public OrderOutcome check(Order order, String orderId) {
    return order(order);
  }

  @Override
  public List<AuthorityCheck.Line> inspect(RegisteredAuthority authority) {
    return new InspectCa(keys, clock).inspect(ca(authority.id()));
  }

  private OrderOutcome answer(PrivateCa ca, IssuedCertificate certificate, Order order) {
    if (!certificate.csrThumbprint().equals(Thumbprint.sha256(order.csr()))) {
      return new OrderOutcome.Refused("The order key belongs to another CSR.");
    }
    return new OrderOutcome.Issued(
        new CertificateChain(
            List.of(
                certificate.certificate(), ca.issuing().certificate(), ca.root().certificate())));
  }

  private IssuedCertificate sign(SigningIssuer issuer, Order order, SigningRequest csr) {
    CertificateDraft draft =
        new CertificateDraft(clock.instant(), order.specification().validityDays());
    profiles.endEntity(draft, order.specification(), csr.publicKey(), order.authorityId());
    X509CertificateHolder certificate = draft.signedBy(issuer);
    try {
      return new IssuedCertificate(
          order.key(),
          order.authorityId(),
          certificate.getSerialNumber().toString(16),
          certificate.getEncoded(),
          Thumbprint.sha256(order.csr()),
          certificate.getNotAfter().toInstant());
    } catch (IOException e) {
      throw new IllegalStateException("A certificate just made cannot be encoded", e);
    }
  }

  private PrivateCa ca(UUID authorityId) {
    return cas.find(authorityId)
        .orElseThrow(() -> new IllegalStateException("Authority without CA: " + authorityId));
  }
}
