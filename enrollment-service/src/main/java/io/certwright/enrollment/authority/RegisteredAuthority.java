package io.certwright.enrollment.authority;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A CA as people registered it.
 *
 * @param version grows with each change
 * @param privateCa present for the kind PRIVATE alone
 */
public record RegisteredAuthority(
    UUID id,
    long version,
    String name,
    AuthorityKind kind,
    Optional<PrivateCaSettings> privateCa,
    Instant createdAt,
    Instant updatedAt) {

  public ValidityLimits limits() {
    return privateCa.map(PrivateCaSettings::leaf).orElse(kind.limits());
  }

  RegisteredAuthority changed(String newName, Optional<ValidityLimits> leaf, Instant now) {
    return new RegisteredAuthority(
        id,
        version + 1,
        newName,
        kind,
        privateCa.map(settings -> leaf.map(settings::withLeaf).orElse(settings)),
        createdAt,
        now);
  }
}
