package io.certwright.emulator;

import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.seed.DemoTenant;
import io.certwright.emulator.seed.Seed;
import io.certwright.emulator.weather.WeatherOptions;
import java.time.Clock;

/**
 * How to start an {@link Emulator}.
 *
 * @param port the port to listen on; 0 takes any free one
 * @param clock what the emulated services begin with as the time, and move on with; TLS keeps to
 *     the machine's
 */
public record EmulatorOptions(
    String host, int port, Seed seed, Delays delays, Clock clock, WeatherOptions weather) {

  /**
   * Any free port of the loopback address, the demo tenant, delays of about a second, and calm
   * weather: whoever tests against throttling and faults says so.
   */
  public static EmulatorOptions ordinary() {
    return new EmulatorOptions(
        "127.0.0.1",
        0,
        DemoTenant.ordinary(),
        Delays.ordinary(),
        Clock.systemUTC(),
        WeatherOptions.calm());
  }

  public EmulatorOptions withHost(String newHost) {
    return new EmulatorOptions(newHost, port, seed, delays, clock, weather);
  }

  public EmulatorOptions withPort(int newPort) {
    return new EmulatorOptions(host, newPort, seed, delays, clock, weather);
  }

  public EmulatorOptions withSeed(Seed newSeed) {
    return new EmulatorOptions(host, port, newSeed, delays, clock, weather);
  }

  public EmulatorOptions withDelays(Delays newDelays) {
    return new EmulatorOptions(host, port, seed, newDelays, clock, weather);
  }

  public EmulatorOptions withClock(Clock newClock) {
    return new EmulatorOptions(host, port, seed, delays, newClock, weather);
  }

  public EmulatorOptions withWeather(WeatherOptions newWeather) {
    return new EmulatorOptions(host, port, seed, delays, clock, newWeather);
  }
}
