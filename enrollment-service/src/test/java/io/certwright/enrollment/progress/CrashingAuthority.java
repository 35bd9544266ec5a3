package io.certwright.enrollment.progress;

import io.certwright.enrollment.authority.Authority;
import io.certwright.enrollment.authority.AuthorityCheck;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.authority.Order;
import io.certwright.enrollment.authority.OrderOutcome;
import io.certwright.enrollment.authority.RegisteredAuthority;
import java.time.Duration;
import java.util.List;

/**
 * A CA that the process may crash in front of, or right behind.
 *
 * @param delivers at once, or only when asked again
 */
record CrashingAuthority(Authority authority, CrashPoints points, boolean delivers)
    implements Authority {

  @Override
  public AuthorityKind kind() {
    return authority.kind();
  }

  @Override
  public Runnable establish(RegisteredAuthority registered) {
    return authority.establish(registered);
  }

  @Override
  public OrderOutcome order(Order order) {
    OrderOutcome outcome = points.around(() -> authority.order(order));
    return delivers
        ? outcome
        : new OrderOutcome.Pending("order-" + order.key(), Duration.ofSeconds(10));
  }

  @Override
  public OrderOutcome check(Order order, String orderId) {
    return points.around(() -> authority.check(order, orderId));
  }

  @Override
  public List<AuthorityCheck.Line> inspect(RegisteredAuthority registered) {
    return authority.inspect(registered);
  }
}
