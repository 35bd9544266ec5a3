package io.certwright.discovery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeldLeasesTest {

  private final HeldLeases leases = new HeldLeases();
  private final AtomicInteger renewals = new AtomicInteger();

  @Test
  void renewsWhileTheWorkLasts() {
    leases.during(() -> renewals.incrementAndGet() > 0, leases::renew);
    leases.renew();

    assertThat(renewals).hasValue(1);
  }

  @Test
  void stopsRenewingWhatIsLost() {
    leases.during(
        () -> renewals.incrementAndGet() < 0,
        () -> {
          leases.renew();
          leases.renew();
        });

    assertThat(renewals).hasValue(1);
  }
}
