package io.certwright.emulator.weather;

import io.certwright.emulator.throttle.ThrottleOptions;
import io.certwright.emulator.traffic.AccessLog;
import java.util.Map;

/**
 * What the calls of an emulator meet from its start.
 *
 * @param latencies by pattern of operations
 */
public record WeatherOptions(
    ThrottleOptions throttle, Map<String, Latency> latencies, AccessLog accessLog) {

  /** No throttling, answers as fast as can be, nothing written down. */
  public static WeatherOptions calm() {
    return new WeatherOptions(ThrottleOptions.off(), Map.of(), AccessLog.none());
  }

  public WeatherOptions withThrottle(ThrottleOptions newThrottle) {
    return new WeatherOptions(newThrottle, latencies, accessLog);
  }

  public WeatherOptions withLatencies(Map<String, Latency> newLatencies) {
    return new WeatherOptions(throttle, newLatencies, accessLog);
  }

  public WeatherOptions withAccessLog(AccessLog newLog) {
    return new WeatherOptions(throttle, latencies, newLog);
  }
}
