package io.certwright.discovery.ownership;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who owns which location. */
public interface Owners {

  List<Candidate> candidates(Collection<UUID> locationIds);

  /** Those that are present, in the order of their ids. */
  List<Candidate> after(@Nullable UUID locationId, int limit);

  Map<UUID, String> of(Collection<UUID> locationIds);

  Optional<Ownership> find(UUID locationId);

  void store(List<Change> changes, Instant at);

  /**
   * @param owner null for none
   */
  record Change(Candidate candidate, @Nullable String owner) {}

  /**
   * An owner and those before it, the last first.
   *
   * @param owner null when there is none now
   */
  record Ownership(@Nullable String owner, @Nullable Instant since, List<Former> former) {}

  record Former(String owner, Instant from, Instant until) {}
}
