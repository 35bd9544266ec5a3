package io.certwright.enrollment.privateca;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The revocation lists of one authority. */
final class InMemoryRevocationLists implements RevocationLists {

  private final Map<IssuerRole, RevocationList> lists = new EnumMap<>(IssuerRole.class);

  @Override
  public Optional<RevocationList> newest(UUID authorityId, IssuerRole issuer) {
    return Optional.ofNullable(lists.get(issuer));
  }

  @Override
  public Optional<RevocationList> newestLocked(UUID authorityId, IssuerRole issuer) {
    return newest(authorityId, issuer);
  }

  @Override
  public void replace(UUID authorityId, IssuerRole issuer, RevocationList list) {
    lists.put(issuer, list);
  }
}
