package io.certwright.discovery.inventory;

import java.util.UUID;

/** How the inventory came to know of something. */
public sealed interface Origin {

  record Run(UUID runId) implements Origin {}

  record Enrollment(UUID enrollmentId) implements Origin {}
}
