package io.certwright.discovery.finding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is wrong with the certificates of the inventory, as of now. */
public interface Findings {

  /** Of each of these locations, the most urgent first; muted ones are in it and say so. */
  Map<UUID, List<Finding>> of(Collection<UUID> locationIds);

  /** One for each kind, of certificates that are present. */
  List<FindingCount> counts();
}
