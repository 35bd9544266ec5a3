package io.certwright.discovery.run;

import org.jspecify.annotations.Nullable;

/** What a scan of a vault comes to. */
public sealed interface ScanOutcome {

  Requests requests();

  /**
   * Every page was listed and all that differs was read.
   *
   * @param note what could not be seen all the same; null when nothing is missing
   */
  record Seen(Requests requests, @Nullable String note) implements ScanOutcome {}

  record Unreadable(Obstacle obstacle, Requests requests) implements ScanOutcome {}
}
