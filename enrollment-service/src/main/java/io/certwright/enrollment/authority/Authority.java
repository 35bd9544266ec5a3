package io.certwright.enrollment.authority;

import java.util.List;

/**
 * A CA behind a connector: one for each kind, in a package of its own. Every call may come twice,
 * for a crash can swallow the answer to the first.
 */
public interface Authority {

  AuthorityKind kind();

  /**
   * Does the slow part of setting up, such as making keys.
   *
   * @return what is then to be kept, in the transaction that registers the authority
   */
  Runnable establish(RegisteredAuthority authority);

  /** Places the order, or finds the one that was placed under the same key before. */
  OrderOutcome order(Order order);

  /**
   * Asks what became of an order that was answered with {@link OrderOutcome.Pending}.
   *
   * @param orderId as the CA named it
   */
  OrderOutcome check(Order order, String orderId);

  /** Whether the CA could issue now, line by line. */
  List<AuthorityCheck.Line> inspect(RegisteredAuthority authority);
}
