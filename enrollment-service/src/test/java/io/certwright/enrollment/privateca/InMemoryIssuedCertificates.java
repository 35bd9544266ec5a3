package io.certwright.enrollment.privateca;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was issued, in a map. */
public final class InMemoryIssuedCertificates implements IssuedCertificates {

  private final Map<UUID, IssuedCertificate> issued = new HashMap<>();

  public int count() {
    return issued.size();
  }

  @Override
  public Optional<IssuedCertificate> find(UUID orderKey) {
    return Optional.ofNullable(issued.get(orderKey));
  }

  @Override
  public IssuedCertificate keep(IssuedCertificate certificate) {
    return issued.merge(certificate.orderKey(), certificate, (before, after) -> before);
  }
}
