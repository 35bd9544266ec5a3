package io.certwright.discovery.run;

import io.certwright.discovery.inventory.SeenCertificate;
import java.util.List;

/** What a scan of a vault comes to. */
public sealed interface ScanOutcome {

  Requests requests();

  /** Every page was listed and every certificate read. */
  record Seen(List<SeenCertificate> certificates, Requests requests) implements ScanOutcome {}

  record Unreadable(Obstacle obstacle, Requests requests) implements ScanOutcome {}
}
