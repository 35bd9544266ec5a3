package io.certwright.enrollment.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What of enrollment is set by the place where it runs. */
@ConfigMapping(prefix = "certwright.enrollment")
public interface EnrollmentConfig {

  /** Under which relying parties reach this service for CA certificates and revocation lists. */
  @WithDefault("http://localhost:8083")
  URI publicUrl();

  /** Waits after the first, second, … failed attempt at a step; the last one repeats. */
  @WithDefault("5s,30s,2m,10m,1h")
  List<Duration> backOff();

  /** How often a vault that signs by itself is asked. */
  @WithDefault("2s")
  Duration poll();

  /**
   * After which the step of a process that died is taken up by another. A step makes up to three
   * calls, and each may wait 15 seconds and more for a vault that asks for fewer requests.
   */
  @WithDefault("2m")
  Duration lease();

  /** How often the database is asked for enrollments that are due. */
  @WithDefault("1s")
  String every();

  /** Enrollments that are worked on at the same time. */
  @WithDefault("8")
  int workers();
}
