package io.certwright.enrollment.authority;

import io.certwright.enrollment.certificate.CertificateChain;
import java.time.Duration;

/** What a CA answers to an order. That it cannot be reached is a failure, not an outcome. */
public sealed interface OrderOutcome {

  /**
   * @param chain up to the root, where the CA tells it
   */
  record Issued(CertificateChain chain) implements OrderOutcome {}

  /** The CA has taken the order on and wants to be asked again. */
  record Pending(String orderId, Duration retryAfter) implements OrderOutcome {}

  /**
   * The CA will not sign this.
   *
   * @param detail in the CA's own words
   */
  record Refused(String detail) implements OrderOutcome {}
}
