package io.certwright.emulator.weather;

import io.certwright.emulator.traffic.AccessLog;
import java.util.Map;

/**
 * What the calls of an emulator meet from its start.
 *
 * @param latencies by pattern of operations
 */
public record WeatherOptions(Map<String, Latency> latencies, AccessLog accessLog) {

  /** Answers as fast as can be, nothing written down. */
  public static WeatherOptions calm() {
    return new WeatherOptions(Map.of(), AccessLog.none());
  }

  public WeatherOptions withLatencies(Map<String, Latency> newLatencies) {
    return new WeatherOptions(newLatencies, accessLog);
  }

  public WeatherOptions withAccessLog(AccessLog newLog) {
    return new WeatherOptions(latencies, newLog);
  }
}
