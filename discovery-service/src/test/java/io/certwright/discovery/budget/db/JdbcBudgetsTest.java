package io.certwright.discovery.budget.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.certwright.discovery.WithoutTicks;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.budget.Limits;
import io.certwright.discovery.budget.TrafficControl;
import io.certwright.discovery.budget.VaultTraffic;
import io.certwright.platform.problem.Failure;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Budgets that replicas share through PostgreSQL. */
@QuarkusTest
@TestProfile(WithoutTicks.class)
@NeedsServers(schema = "discovery")
@NeedsAzure
class JdbcBudgetsTest {

  private static final int LIMIT = 300;

  private final JdbcBudgets budgets;
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

  JdbcBudgetsTest(JdbcBudgets budgets) {
    this.budgets = budgets;
  }

  @Test
  void givesAllReplicasTogetherNoMoreThanTheLimit() throws Exception {
    // Given
    String vault = UUID.randomUUID() + ".vault.azure.net";
    UUID subscription = UUID.randomUUID();
    AtomicInteger sent = new AtomicInteger();
    Callable<Void> replica =
        () -> {
          VaultTraffic traffic = replica().to(vault, subscription, "westeurope");
          while (sendsOne(traffic)) {
            sent.incrementAndGet();
          }
          return null;
        };
    // When
    ExecutorService replicas = Executors.newFixedThreadPool(3);
    for (Future<Void> done : replicas.invokeAll(Collections.nCopies(3, replica))) {
      done.get();
    }
    replicas.shutdown();
    // Then
    assertThat(sent.get()).isBetween(LIMIT * 9 / 10, LIMIT);
  }

  @Test
  void tellsTheOtherReplicasOfARefusal() {
    // Given
    String vault = UUID.randomUUID() + ".vault.azure.net";
    UUID subscription = UUID.randomUUID();
    VaultTraffic one = replica().to(vault, subscription, "westeurope");
    VaultTraffic other = replica().to(vault, subscription, "westeurope");
    // When
    one.refused(one.await(), Duration.ofSeconds(50));
    // Then
    assertThat(sendsOne(other)).isFalse();
    assertThat(waits.get(0)).isBetween(Duration.ofSeconds(45), Duration.ofSeconds(50));
  }

  @Test
  void keepsOtherVaultsOpenWhileOneIsShut() {
    // Given
    String vault = UUID.randomUUID() + ".vault.azure.net";
    UUID subscription = UUID.randomUUID();
    VaultTraffic broken = replica().to(vault, subscription, "westeurope");
    for (int failure = 0; failure < 5; failure++) {
      broken.failed(broken.await());
    }
    // When
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> replica().to(vault, subscription, "westeurope").await());
    // Then
    assertThat(failure.retryAfter()).hasValueSatisfying(wait -> assertThat(wait).isPositive());
    assertThat(sendsOne(replica().to("kv-other.vault.azure.net", subscription, "westeurope")))
        .isTrue();
  }

  @Test
  void forgetsBudgetsThatNobodyAsksFor() {
    VaultTraffic traffic =
        replica().to(UUID.randomUUID() + ".vault.azure.net", UUID.randomUUID(), "westeurope");
    traffic.await();

    assertThat(budgets.forget(Duration.ofHours(1), 1_000)).isZero();
    assertThat(budgets.forget(Duration.ZERO, 1)).isEqualTo(1);
  }

  /** What a process has for itself; it takes no pause but stops instead. */
  private TrafficControl replica() {
    return new TrafficControl(
        budgets,
        new Limits(LIMIT, LIMIT * 5),
        time -> {
          waits.add(time);
          throw new InterruptedException();
        },
        System::nanoTime);
  }

  private static boolean sendsOne(VaultTraffic traffic) {
    try {
      traffic.await();
      return true;
    } catch (IllegalStateException hadToWait) {
      return !Thread.interrupted();
    }
  }
}
