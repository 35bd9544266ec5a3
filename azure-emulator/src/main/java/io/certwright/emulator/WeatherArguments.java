package io.certwright.emulator;

import io.certwright.emulator.throttle.ThrottleOptions;
import io.certwright.emulator.throttle.ThrottleOptions.Mode;
import io.certwright.emulator.traffic.AccessLog;
import io.certwright.emulator.weather.Latency;
import io.certwright.emulator.weather.WeatherOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of the command line about what calls meet. */
final class WeatherArguments {

  @Option(
      names = "--throttling",
      paramLabel = "off|fixed|sliding",
      defaultValue = "fixed",
      converter = ModeConverter.class,
      description =
          "Refuse what is more than Key Vault's published limits in ten seconds, counted in fixed"
              + " or in sliding windows (default: ${DEFAULT-VALUE}).")
  private Mode throttling;

  @Option(
      names = "--throttling-scale",
      paramLabel = "FACTOR",
      defaultValue = "1",
      description = "Multiply the published limits (default: ${DEFAULT-VALUE}).")
  private double scale;

  @Option(
      names = "--retry-after",
      description = "Say in a Retry-After when to come again; the real service does not.")
  private boolean retryAfter;

  @Option(
      names = "--latency",
      paramLabel = "[OPERATION=]TIME",
      converter = LatencyConverter.class,
      description =
          "Hold answers back, always as long (20ms) or log-normal by median and 99th percentile"
              + " (20ms/200ms); of all operations or those of a pattern, such as"
              + " keyvault.get*=20ms. May be given often; the longest pattern counts.")
  private Map.Entry<String, Latency>[] latencies;

  @Option(
      names = "--access-log",
      paramLabel = "FILE|-",
      description = "Write a line of JSON for each call to this file, or to standard output.")
  private String accessLog;

  double scale() {
    return scale;
  }

  /**
   * @throws IOException when the access log cannot be opened
   */
  WeatherOptions read() throws IOException {
    ThrottleOptions throttle =
        ThrottleOptions.published(throttling).scaled(scale).withRetryAfter(retryAfter);
    Map<String, Latency> byPattern = new LinkedHashMap<>();
    if (latencies != null) {
      for (Map.Entry<String, Latency> entry : latencies) {
        byPattern.put(entry.getKey(), entry.getValue());
      }
    }
    return new WeatherOptions(throttle, byPattern, log());
  }

  private AccessLog log() throws IOException {
    if (accessLog == null) {
      return AccessLog.none();
    }
    return accessLog.equals("-")
        ? AccessLog.to(System.out)
        : AccessLog.to(Files.newOutputStream(Path.of(accessLog)));
  }

  /** Lower case, as the others are written. */
  static final class ModeConverter implements ITypeConverter<Mode> {

    @Override
    public Mode convert(String text) {
      for (Mode mode : Mode.values()) {
        if (mode.name().toLowerCase(Locale.ROOT).equals(text)) {
          return mode;
        }
      }
      throw new TypeConversionException("'%s' is not off, fixed or sliding".formatted(text));
    }
  }

  /** A pattern of operations with its latency; without a pattern, all of them. */
  static final class LatencyConverter implements ITypeConverter<Map.Entry<String, Latency>> {

    @Override
    public Map.Entry<String, Latency> convert(String text) {
      int equals = text.indexOf('=');
      try {
        return Map.entry(
            equals < 0 ? "*" : text.substring(0, equals),
            Latency.parse(text.substring(equals + 1)));
      } catch (IllegalArgumentException malformed) {
        throw new TypeConversionException(malformed.getMessage());
      }
    }
  }
}
