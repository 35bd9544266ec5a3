package io.certwright.launcher.story;

import java.time.Duration;

/** Waits until the inventory has heard, over Kafka, of the certificate that was enrolled. */
final class InventoryStep {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Api api;

  InventoryStep(Api api) {
    this.api = api;
  }

  /**
   * Returns when the inventory lists it.
   *
   * @param thumbprint SHA-256 as hexadecimal digits
   */
  boolean run(String thumbprint) {
    String question = "/api/v1/certificates?thumbprint=" + thumbprint;
    return Poll.until(LIMIT, () -> api.get(question), page -> !page.path("items").isEmpty())
        .map(page -> true)
        .orElseThrow(
            () -> new StepFailure("no certificate " + thumbprint + " was listed in " + LIMIT));
  }
}
