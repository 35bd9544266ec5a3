package io.certwright.enrollment.progress;

import io.certwright.enrollment.authority.Authority;
import io.certwright.enrollment.authority.Connectors;
import io.certwright.enrollment.authority.Order;
import io.certwright.enrollment.authority.OrderOutcome;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState.Ordered;
import io.certwright.enrollment.issuing.EnrollmentState.Ordering;
import io.certwright.enrollment.issuing.Problem;
import io.certwright.enrollment.issuing.VaultCsr;
import java.time.Duration;
import java.util.UUID;

/** Orders at the CA, and asks it what became of the order. */
final class PlaceOrder {

  private final Connectors connectors;
  private final Withdrawal withdrawal;

  PlaceOrder(Connectors connectors, Withdrawal withdrawal) {
    this.connectors = connectors;
    this.withdrawal = withdrawal;
  }

  StepOutcome order(Enrollment enrollment, Ordering state) {
    OrderOutcome outcome =
        connector(enrollment).order(order(enrollment, state.vaultCsr(), state.orderKey()));
    if (outcome instanceof OrderOutcome.Issued issued) {
      return StepOutcome.moved(state.issued(issued.chain()));
    }
    if (outcome instanceof OrderOutcome.Pending pending) {
      return new StepOutcome.Moved(state.ordered(pending.orderId()), pending.retryAfter(), "");
    }
    return withdrawal.abandon(enrollment, state, refused((OrderOutcome.Refused) outcome));
  }

  StepOutcome check(Enrollment enrollment, Ordered state) {
    OrderOutcome outcome =
        connector(enrollment)
            .check(order(enrollment, state.vaultCsr(), state.orderKey()), state.orderId());
    if (outcome instanceof OrderOutcome.Issued issued) {
      return StepOutcome.moved(state.issued(issued.chain()));
    }
    if (outcome instanceof OrderOutcome.Pending pending) {
      return waiting(pending.retryAfter());
    }
    return withdrawal.abandon(enrollment, state, refused((OrderOutcome.Refused) outcome));
  }

  private static StepOutcome waiting(Duration delay) {
    return new StepOutcome.Waiting(delay);
  }

  private Authority connector(Enrollment enrollment) {
    return connectors.of(enrollment.request().authorityKind()).orElseThrow();
  }

  private static Order order(Enrollment enrollment, VaultCsr csr, UUID key) {
    return new Order(
        key, enrollment.request().authorityId(), csr.der(), enrollment.request().specification());
  }

  private static Problem refused(OrderOutcome.Refused refused) {
    return new Problem(
        "order-refused",
        refused.detail(),
        "Change the request so that the authority can sign it, and enroll again.");
  }
}
