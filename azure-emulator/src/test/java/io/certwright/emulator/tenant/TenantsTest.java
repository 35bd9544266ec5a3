package io.certwright.emulator.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.seed.SeedReader;
import io.certwright.emulator.seed.TenantBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantsTest {

  private static final String ONE = "11111111-1111-4111-8111-111111111111";
  private static final String OTHER = "11111111-1111-4111-8111-111111111112";

  @Test
  void becomesAnotherAsAWhole() {
    Tenants tenants = of(ONE);
    tenants.become(of(OTHER));
    assertThat(tenants.find(ONE)).isEmpty();
    assertThat(tenants.find(OTHER)).isPresent();
    assertThat(tenants.all()).extracting(Tenant::id).isEqualTo(List.of(OTHER));
  }

  @Test
  void staysAsItIsDuringWork() throws InterruptedException {
    Tenants tenants = of(ONE);
    Thread exchange = new Thread(() -> tenants.become(of(OTHER)));
    // When
    boolean there =
        tenants.during(
            () -> {
              exchange.start();
              await().until(() -> isWaitingOrOver(exchange));
              return tenants.find(ONE).isPresent();
            });
    exchange.join();
    // Then
    assertThat(there).isTrue();
    assertThat(tenants.find(OTHER)).isPresent();
  }

  private static boolean isWaitingOrOver(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TERMINATED;
  }

  private static Tenants of(String id) {
    String seed = "{\"tenants\":[{\"id\":\"" + id + "\"}]}";
    return new TenantBuilder(Clock.systemUTC(), Delays.none())
        .build(SeedReader.read(seed.getBytes(StandardCharsets.UTF_8)));
  }
}
