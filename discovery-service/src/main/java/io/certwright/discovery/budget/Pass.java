package io.certwright.discovery.budget;

import java.time.Duration;
import java.time.Instant;

/** What a gate says to one request. */
sealed interface Pass {

  /** Go now. */
  record Open(Instant allowedAt) implements Pass {}

  record Wait(Duration time) implements Pass {}

  /** Nobody asks this vault at present. */
  record Shut(Duration time) implements Pass {}
}
