package io.certwright.enrollment.requesting;

import java.util.Optional;
import java.util.UUID;

/** What was asked under which {@code Idempotency-Key}. */
public interface IdempotencyKeys {

  Optional<Use> find(String key);

  /** Keeps it unless the key has a use already; returns the one that is kept. */
  Use keep(String key, Use use);

  /**
   * @param fingerprint of the request's content
   */
  record Use(String fingerprint, UUID enrollmentId) {}
}
