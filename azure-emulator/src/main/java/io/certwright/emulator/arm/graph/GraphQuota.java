package io.certwright.emulator.arm.graph;

import io.certwright.emulator.arm.graph.query.GraphErrors;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many queries a principal may ask: fifteen in five seconds.
 *
 * @see <a
 *     href="https://learn.microsoft.com/azure/governance/resource-graph/concepts/guidance-for-throttled-requests">
 *     Guidance for throttled requests</a>
 */
final class GraphQuota {

  private static final int QUERIES = 15;
  private static final Duration WINDOW = Duration.ofSeconds(5);

  private final Map<String, Window> windows = new HashMap<>();

  private record Window(Instant start, int used) {

    /** Not for a clock that was set back either. */
    boolean holds(Instant now) {
      return !now.isBefore(start) && now.isBefore(start.plus(WINDOW));
    }
  }

  /**
   * Counts a query.
   *
   * @return the headers that tell what is left
   * @throws io.certwright.emulator.arm.ArmError 429 when nothing was left
   */
  synchronized Map<String, String> count(String principalId, Instant now) {
    Window window = windows.get(principalId);
    if (window == null || !window.holds(now)) {
      window = new Window(now, 0);
    }
    Duration left = Duration.between(now, window.start().plus(WINDOW));
    if (window.used() == QUERIES) {
      throw GraphErrors.throttled(headers(0, left));
    }
    windows.put(principalId, new Window(window.start(), window.used() + 1));
    return headers(QUERIES - window.used() - 1, left);
  }

  private static Map<String, String> headers(int remaining, Duration resetsAfter) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-ms-ratelimit-remaining-tenant-resource-requests", Integer.toString(remaining));
    headers.put("x-ms-user-quota-remaining", Integer.toString(remaining));
    headers.put(
        "x-ms-user-quota-resets-after",
        "00:00:%02d".formatted((resetsAfter.toMillis() + 999) / 1000));
    headers.put("Server", "Kestrel");
    return headers;
  }
}
