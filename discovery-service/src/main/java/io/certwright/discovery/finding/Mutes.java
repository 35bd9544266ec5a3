package io.certwright.discovery.finding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All mutes there ever were. */
public interface Mutes {

  void add(Mute mute);

  /** The mute, which nobody else lifts until the transaction ends. */
  Optional<Mute> lock(UUID id);

  void lift(Mute lifted);

  boolean knowsLocation(UUID locationId);

  boolean knowsCertificate(String sha256);

  /**
   * In the order of their ids.
   *
   * @param inForceAt those in force at that time alone; null for all
   * @param after the last id of the page before; null at the beginning
   */
  List<Mute> page(@Nullable Instant inForceAt, @Nullable UUID after, int limit);
}
