package io.certwright.emulator.traffic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** How often each operation of each host was answered with which status. */
public final class RequestTally {

  private static final Comparator<Kind> ORDER =
      Comparator.comparing(Kind::host).thenComparing(Kind::operation).thenComparing(Kind::status);

  /** A client may send any host: this many kinds, and no more, are told apart. */
  private static final int MOST = 500_000;

  /** Stands for all hosts that came too late. */
  private static final String OTHER_HOSTS = "*";

  private final int most;
  private final Clock clock;
  private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();
  private volatile Instant since;

  public RequestTally(Clock clock) {
    this(clock, MOST);
  }

  /**
   * @param most how many kinds are told apart
   */
  RequestTally(Clock clock, int most) {
    this.most = most;
    this.clock = clock;
    this.since = clock.instant();
  }

  /**
   * What is counted together.
   *
   * @param status 0 for calls that got no answer
   */
  public record Kind(String host, String operation, int status) {}

  void add(String host, String operation, int status) {
    Kind kind = new Kind(host, operation, status);
    LongAdder known = counts.get(kind);
    if (known == null) {
      Kind bounded = counts.size() < most ? kind : new Kind(OTHER_HOSTS, operation, status);
      known = counts.computeIfAbsent(bounded, absent -> new LongAdder());
    }
    known.increment();
  }

  /** How many calls of the wanted kinds there were since the start or the last reset. */
  public long count(Predicate<Kind> wanted) {
    return counts.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .mapToLong(entry -> entry.getValue().sum())
        .sum();
  }

  /** The same, by operation alone. */
  public Map<String, Long> byOperation() {
    Map<String, Long> sums = new TreeMap<>();
    counts.forEach((kind, count) -> sums.merge(kind.operation(), count.sum(), Long::sum));
    return sums;
  }

  /** Begins anew. */
  public void reset() {
    counts.clear();
    since = clock.instant();
  }

  public ObjectNode toJson() {
    List<Map.Entry<Kind, LongAdder>> all =
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER)).toList();
    ObjectNode node =
        Json.object().put("since", since.toString()).put("total", count(kind -> true));
    ArrayNode requests = node.putArray("requests");
    all.forEach(
        entry ->
            requests
                .addObject()
                .put("host", entry.getKey().host())
                .put("operation", entry.getKey().operation())
                .put("status", entry.getKey().status())
                .put("count", entry.getValue().sum()));
    return node;
  }
}
