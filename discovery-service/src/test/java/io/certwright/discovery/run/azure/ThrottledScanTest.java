package io.certwright.discovery.run.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.azure.SignedInHere;
import io.certwright.discovery.azure.TestTenant;
import io.certwright.discovery.azure.VaultHand;
import io.certwright.discovery.azure.Weather;
import io.certwright.discovery.budget.Budgets;
import io.certwright.discovery.budget.Limits;
import io.certwright.discovery.budget.TrafficControl;
import io.certwright.discovery.budget.VaultTraffic;
import io.certwright.discovery.inventory.Counted;
import io.certwright.discovery.run.ScanOutcome;
import io.certwright.discovery.run.VaultScanner;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A vault that says no: it is read all the same, and not asked again and again. */
@QuarkusTest
@NeedsServers(schema = "discovery")
@NeedsAzure
class ThrottledScanTest {

  private static final double EIGHTY_IN_TEN_SECONDS = 0.02;

  private final VaultScanner scanner;
  private final SignedInHere accounts;
  private final PassingTime time;
  private final Weather weather;
  private Counted inventory;
  private final String name = UUID.randomUUID() + ".vault.azure.net";

  ThrottledScanTest(VaultScanner scanner, Budgets budgets, SignedInHere accounts, Weather weather) {
    this.scanner = scanner;
    this.accounts = accounts;
    this.weather = weather;
    this.time = new PassingTime(budgets, weather);
  }

  @AfterEach
  void calmDown() {
    weather.calm();
    weather.itIs(Instant.now());
  }

  @Test
  void isNeverRefusedWithinItsBudgetAlthoughAzureThrottles() {
    // Given
    weather.throttle(EIGHTY_IN_TEN_SECONDS);
    TrafficControl half = control(new Limits(40, 200));
    // When
    ScanOutcome.Seen first = (ScanOutcome.Seen) scan(half);
    ScanOutcome.Seen second = (ScanOutcome.Seen) scan(half);
    // Then
    assertThat(inventory.names()).hasSize(TestTenant.CERTIFICATES);
    assertThat(second.requests().get()).isEqualTo(TestTenant.CERTIFICATES - 1);
    assertThat(first.requests().throttled() + second.requests().throttled()).isZero();
  }

  @Test
  void comesBackWhenAzureSaysAndReadsEverything() {
    // Given
    weather.throttle(EIGHTY_IN_TEN_SECONDS / 4);
    // When
    ScanOutcome.Seen seen = (ScanOutcome.Seen) scan(control(new Limits(2_000, 10_000)));
    // Then: at most each request that was under way is refused
    assertThat(inventory.names()).hasSize(TestTenant.CERTIFICATES);
    assertThat(seen.requests().throttled()).isBetween(1, 8);
  }

  @Test
  void leavesAVaultAloneThatKeepsFailing() {
    // Given
    weather.answer(Map.of("vault", TestTenant.PAGES), 503, 100);
    TrafficControl control = control(new Limits(2_000, 10_000));
    // When
    scan(control);
    scan(control);
    ScanOutcome.Unreadable third = (ScanOutcome.Unreadable) scan(control);
    // Then
    assertThat(third.requests().list()).isZero();
    assertThat(third.obstacle().passing()).isTrue();
    assertThat(third.obstacle().notBefore()).isPositive();
    assertThat(third.obstacle().reason()).contains("failed several times in a row");
  }

  /** The budget has a name of its own: that of the service is not used up. */
  private TrafficControl control(Limits limits) {
    return new TrafficControl(time.budgets(), limits, time, time::nanos);
  }

  private ScanOutcome scan(TrafficControl control) {
    KnownAccount account = accounts.find(SignedInHere.ACCOUNT).orElseThrow();
    UUID subscription = UUID.fromString(TestTenant.SUBSCRIPTION);
    VaultTraffic traffic = control.to(name, subscription, "throttled");
    inventory = new Counted();
    return scanner.scan(
        account, VaultHand.uri(TestTenant.PAGES), inventory.take(TestTenant.PAGES), traffic);
  }
}
