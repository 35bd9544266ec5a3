package io.certwright.emulator.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyTest {

  @Test
  void hasTheMedianAndTheTailThatWereAskedFor() {
    SplittableRandom random = new SplittableRandom(1);
    Latency latency = Latency.parse("20ms/200ms");
    long[] nanos =
        IntStream.range(0, 10_000)
            .mapToLong(draw -> latency.draw(random).toNanos())
            .sorted()
            .toArray();
    assertThat(nanos[5_000] / 1e6).isBetween(19.0, 21.0);
    assertThat(nanos[9_900] / 1e6).isBetween(170.0, 235.0);
  }

  @Test
  void isAlwaysTheSameWhenFixed() {
    assertThat(Latency.parse("1.5s").draw(new SplittableRandom(1)))
        .isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void followsTheLongestPattern() {
    Latencies latencies = new Latencies();
    assertThat(latencies.draw("keyvault.getCertificate")).isZero();
    latencies.set("*", Latency.parse("1ms"));
    latencies.set("keyvault.getCertificate", Latency.parse("3ms"));
    latencies.set("keyvault.*", Latency.parse("2ms"));
    assertThat(latencies.draw("keyvault.getCertificate")).isEqualTo(Duration.ofMillis(3));
    assertThat(latencies.draw("keyvault.listCertificates")).isEqualTo(Duration.ofMillis(2));
    assertThat(latencies.draw("entra.token")).isEqualTo(Duration.ofMillis(1));
    latencies.clear();
    assertThat(latencies.draw("entra.token")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fast", "20", "-20ms", "2h", "20ms/10ms", "0ms/10ms", "1ms/2ms/3ms"})
  void refusesTimesThatMakeNoSense(String text) {
    assertThatThrownBy(() -> Latency.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
