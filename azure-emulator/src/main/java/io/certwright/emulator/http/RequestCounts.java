package io.certwright.emulator.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each operation was asked for, so that a test can prove how many calls it took. */
public final class RequestCounts {

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  /**
   * @param operation {@code <host kind>.<operation>}, such as {@code keyvault.listCertificates}
   */
  public void count(String operation) {
    counts.computeIfAbsent(operation, name -> new LongAdder()).increment();
  }

  public long of(String operation) {
    LongAdder count = counts.get(operation);
    return count == null ? 0 : count.sum();
  }

  public Map<String, Long> all() {
    Map<String, Long> sums = new TreeMap<>();
    counts.forEach((operation, count) -> sums.put(operation, count.sum()));
    return sums;
  }
}
