package io.certwright.enrollment.progress;

import io.certwright.enrollment.authority.Connectors;
import io.certwright.enrollment.issuing.ActiveStates;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState.CsrReady;
import io.certwright.enrollment.issuing.EnrollmentState.Issued;
import io.certwright.enrollment.issuing.EnrollmentState.Ordered;
import io.certwright.enrollment.issuing.EnrollmentState.OrderedByVault;
import io.certwright.enrollment.issuing.EnrollmentState.Ordering;
import io.certwright.enrollment.issuing.EnrollmentState.Requested;
import io.certwright.enrollment.vault.VaultCertificates;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** The step of each state. */
final class Steps implements ActiveStates<StepOutcome> {

  private final CreateInVault create;
  private final PlaceOrder orders;
  private final AwaitVault await;
  private final MergeIntoVault merge;
  private final Supplier<UUID> orderKeys;

  Steps(
      VaultCertificates vault,
      Connectors connectors,
      Withdrawal withdrawal,
      Supplier<UUID> orderKeys,
      Duration poll,
      Clock clock) {
    this.create = new CreateInVault(vault);
    this.orders = new PlaceOrder(connectors, withdrawal);
    this.await = new AwaitVault(vault, withdrawal, poll, clock);
    this.merge = new MergeIntoVault(vault, withdrawal, clock);
    this.orderKeys = orderKeys;
  }

  @Override
  public StepOutcome requested(Enrollment enrollment, Requested state) {
    return create.perform(enrollment, state);
  }

  /** Only keeps the order's key: from now on a repetition is the same order. */
  @Override
  public StepOutcome csrReady(Enrollment enrollment, CsrReady state) {
    return StepOutcome.moved(state.ordering(orderKeys.get()));
  }

  @Override
  public StepOutcome ordering(Enrollment enrollment, Ordering state) {
    return orders.order(enrollment, state);
  }

  @Override
  public StepOutcome ordered(Enrollment enrollment, Ordered state) {
    return orders.check(enrollment, state);
  }

  @Override
  public StepOutcome orderedByVault(Enrollment enrollment, OrderedByVault state) {
    return await.perform(enrollment, state);
  }

  @Override
  public StepOutcome issued(Enrollment enrollment, Issued state) {
    return merge.perform(enrollment, state);
  }
}
