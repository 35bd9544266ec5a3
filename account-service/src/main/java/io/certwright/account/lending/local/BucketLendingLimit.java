package io.certwright.account.lending.local;

import io.certwright.account.lending.LendingLimit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A token bucket for each caller, in each replica of its own. */
public final class BucketLendingLimit implements LendingLimit {

  private final int burst;
  private final int perMinute;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * @param burst requests at once, after a time of none
   * @param perMinute requests in the long run
   */
  public BucketLendingLimit(int burst, int perMinute) {
    this.burst = burst;
    this.perMinute = perMinute;
  }

  @Override
  public Duration take(String caller) {
    ConsumptionProbe probe =
        buckets.computeIfAbsent(caller, name -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
