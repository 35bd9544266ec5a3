package io.certwright.emulator.weather;

import io.certwright.emulator.http.Durations;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long an answer is held back. */
public sealed interface Latency {

  Duration draw(RandomGenerator random);

  /** Always the same. */
  record Fixed(Duration time) implements Latency {

    @Override
    public Duration draw(RandomGenerator random) {
      return time;
    }

    @Override
    public String toString() {
      return millis(time);
    }
  }

  /**
   * Log-normal, as response times of services mostly are, given by its median and 99th percentile.
   */
  record LogNormal(Duration p50, Duration p99) implements Latency {

    /** The 99th percentile of the standard normal distribution. */
    private static final double Z99 = 2.3263478740408408;

    @Override
    public Duration draw(RandomGenerator random) {
      double sigma = Math.log((double) p99.toNanos() / p50.toNanos()) / Z99;
      return Duration.ofNanos(Math.round(p50.toNanos() * Math.exp(sigma * random.nextGaussian())));
    }

    @Override
    public String toString() {
      return millis(p50) + "/" + millis(p99);
    }
  }

  /**
   * Reads {@code 20ms}, which is always the same, or {@code 20ms/200ms}, median and 99th
   * percentile.
   *
   * @throws IllegalArgumentException for other text, with a message that says what is expected
   */
  static Latency parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length > 2) {
      throw new IllegalArgumentException("'%s' is not like 20ms or 20ms/200ms".formatted(text));
    }
    Duration first = positive(parts[0]);
    if (parts.length == 1) {
      return new Fixed(first);
    }
    Duration p99 = positive(parts[1]);
    if (first.isZero() || p99.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "'%s': the median must be more than 0 and no more than the 99th percentile"
              .formatted(text));
    }
    return new LogNormal(first, p99);
  }

  private static Duration positive(String text) {
    Duration duration = Durations.parse(text);
    if (duration.isNegative() || duration.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("'%s' is not between 0 and 1h".formatted(text));
    }
    return duration;
  }

  private static String millis(Duration duration) {
    double millis = duration.toNanos() / 1e6;
    return (millis == Math.rint(millis) ? Long.toString((long) millis) : Double.toString(millis))
        + "ms";
  }
}
