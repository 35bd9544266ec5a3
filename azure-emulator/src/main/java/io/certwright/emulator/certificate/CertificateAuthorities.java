package io.certwright.emulator.certificate;

import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.error.StoreErrors;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.x509.Signing;
import java.security.PublicKey;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/** The CAs that a vault orders at, by the issuer objects that it holds. */
public interface CertificateAuthorities {

  /** A vault without issuer objects. */
  CertificateAuthorities NONE =
      new CertificateAuthorities() {
        @Override
        public OrderOutcome order(Issuer issuer) {
          throw StoreErrors.issuerNotFound();
        }

        @Override
        public List<X509CertificateHolder> issue(
            OrderOutcome outcome,
            CertificatePolicy policy,
            PublicKey key,
            Signing.Validity validity) {
          throw new IllegalStateException("Nothing was ordered");
        }
      };

  /**
   * How an order will end; that is settled when it is made.
   *
   * @throws KeyVaultError 404 when the vault has no such issuer
   */
  OrderOutcome order(Issuer issuer);

  /** What the CA of an order delivers: the certificate, then those above it. */
  List<X509CertificateHolder> issue(
      OrderOutcome outcome, CertificatePolicy policy, PublicKey key, Signing.Validity validity);
}
