package io.certwright.emulator.seed.contents;

import io.certwright.emulator.certificate.OrderOutcome;
import io.certwright.emulator.certificate.PendingOperation.Status;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import java.time.Instant;

/**
 * A request for a certificate, open or ended.
 *
 * @param key PKCS#8, of the key that the request is for
 * @param csr PKCS#10, DER
 * @param policy that of the request; null for the certificate's
 * @param outcome of an order at a CA; null for {@code Self} and {@code Unknown}
 * @param finishesAt when the issuer is done; null if that is up to a merge
 * @param cancelsAt when a cancellation takes effect; null if there was none
 */
public record PendingSeed(
    String requestId,
    Status status,
    byte[] key,
    byte[] csr,
    CertificatePolicy policy,
    OrderOutcome outcome,
    Instant finishesAt,
    Instant cancelsAt) {}
