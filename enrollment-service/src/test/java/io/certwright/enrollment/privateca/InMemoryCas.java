package io.certwright.enrollment.privateca;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** CAs of our own in a map. */
public final class InMemoryCas implements PrivateCas {

  private final Map<UUID, PrivateCa> cas = new HashMap<>();

  @Override
  public void add(PrivateCa ca) {
    cas.put(ca.authorityId(), ca);
  }

  @Override
  public Optional<PrivateCa> find(UUID authorityId) {
    return Optional.ofNullable(cas.get(authorityId));
  }
}
