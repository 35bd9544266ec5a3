package io.certwright.emulator.weather;

import io.certwright.emulator.fault.Glob;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** How slow each operation is. Of several patterns that match one, the longest counts. */
public final class Latencies {

  private static final long SEED = 20;
  private static final Optional<Latency> NONE = Optional.empty();

  private final Map<String, Latency> byPattern = new LinkedHashMap<>();
  private final Map<String, Optional<Latency>> byOperation = new ConcurrentHashMap<>();
  private final SplittableRandom random = new SplittableRandom(SEED);

  /**
   * @param pattern of operations, such as {@code keyvault.*}; {@code *} means all
   */
  public synchronized void set(String pattern, Latency latency) {
    byPattern.put(pattern, latency);
    byOperation.clear();
  }

  public synchronized void clear() {
    byPattern.clear();
    byOperation.clear();
  }

  public synchronized Map<String, Latency> all() {
    return new LinkedHashMap<>(byPattern);
  }

  Duration draw(String operation) {
    Optional<Latency> latency = byOperation.get(operation);
    if (latency == null) {
      latency = find(operation);
    }
    return latency == NONE ? Duration.ZERO : draw(latency.get());
  }

  private synchronized Optional<Latency> find(String operation) {
    Optional<Latency> found =
        byPattern.entrySet().stream()
            .filter(entry -> Glob.of(entry.getKey()).matches(operation))
            .max(Comparator.comparingInt(entry -> entry.getKey().length()))
            .map(Map.Entry::getValue);
    byOperation.put(operation, found.isEmpty() ? NONE : found);
    return found.isEmpty() ? NONE : found;
  }

  private synchronized Duration draw(Latency latency) {
    return latency.draw(random);
  }
}
