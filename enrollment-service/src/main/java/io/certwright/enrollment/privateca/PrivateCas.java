package io.certwright.enrollment.privateca;

import java.util.Optional;
import java.util.UUID;

/** The CAs of our own. */
public interface PrivateCas {

  void add(PrivateCa ca);

  Optional<PrivateCa> find(UUID authorityId);
}
