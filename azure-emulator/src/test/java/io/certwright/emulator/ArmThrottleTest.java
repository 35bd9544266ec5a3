package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.seed.DemoTenant;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ArmThrottleTest {

  private static final String SUBSCRIPTION =
      "/subscriptions/" + DemoTenant.PRODUCTION_SUBSCRIPTION_ID + "?api-version=2022-12-01";
  private static final String READS = "x-ms-ratelimit-remaining-subscription-reads";
  private static final String GLOBAL_READS = "x-ms-ratelimit-remaining-subscription-global-reads";

  @AutoClose private static final EmulatedAzure azure = EmulatedAzure.frozen();

  private final String bearer = "Bearer " + azure.token("https://management.azure.com/");

  @Test
  void emptiesTheBucketOfAPrincipalAndFillsItAgain() {
    // Given
    var first = read(SUBSCRIPTION);
    assertThat(first.header(READS)).isEqualTo("249");
    assertThat(first.header(GLOBAL_READS)).isEqualTo("3749");
    assertThat(read(SUBSCRIPTION).header(READS)).isEqualTo("248");
    for (int left = 248; left > 0; left--) {
      read(SUBSCRIPTION);
    }
    // When
    var throttled = read(SUBSCRIPTION);
    // Then
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.error()).isEqualTo("SubscriptionRequestsThrottled");
    assertThat(throttled.header("Retry-After")).isEqualTo("1");
    assertThat(throttled.message())
        .isEqualTo(
            ("Number of 'read' requests for subscription '%s' actor '%s' exceeded. Please try again"
                    + " after '1' seconds after additional tokens are available. Refer to"
                    + " https://aka.ms/arm-throttling for additional information.")
                .formatted(DemoTenant.PRODUCTION_SUBSCRIPTION_ID, DemoTenant.OBJECT_ID));
    String other = "/subscriptions/" + DemoTenant.DEVELOPMENT_SUBSCRIPTION_ID;
    assertThat(read(other + "?api-version=2022-12-01").header(READS)).isEqualTo("249");
    azure.clock().move(Duration.ofSeconds(2));
    assertThat(read(SUBSCRIPTION).header(READS)).isEqualTo("49");
  }

  @Test
  void countsCallsOutsideOfSubscriptionsForTheTenant() {
    var answer = read("/tenants?api-version=2022-12-01");
    assertThat(answer.header("x-ms-ratelimit-remaining-tenant-reads")).isEqualTo("249");
    assertThat(answer.header(READS)).isNull();
    azure.clock().move(Duration.ofSeconds(1));
    assertThat(answer.header("X-Cache")).isEqualTo("CONFIG_NOCACHE");
    assertThat(answer.header("X-MSEdge-Ref")).matches("Ref A: [0-9A-F]{32} Ref B: .* Ref C: .*Z");
  }

  @Test
  void countsSubscriptionsThatDoNotExistForTheTenant() {
    var answer = read("/subscriptions/no-such-thing?api-version=2022-12-01");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header(READS)).isNull();
    assertThat(answer.header("x-ms-ratelimit-remaining-tenant-reads")).isEqualTo("249");
    azure.clock().move(Duration.ofSeconds(1));
  }

  private RawHttp.Answer read(String path) {
    return azure
        .raw()
        .send("GET", "https://management.azure.com" + path, null, "Authorization", bearer);
  }
}
