package io.certwright.enrollment.authority.rest;

import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.authority.CaKeyType;
import io.certwright.enrollment.authority.PrivateCaSettings;
import io.certwright.enrollment.authority.RegisteredAuthority;
import java.time.Instant;
import java.util.UUID;

/** An authority as callers see it. */
public record AuthorityView(
    UUID id,
    String name,
    AuthorityKind kind,
    int maxValidityDays,
    int defaultValidityDays,
    PrivateCaView privateCa,
    Instant createdAt,
    Instant updatedAt) {

  public record PrivateCaView(
      String subjectOrganization,
      CaKeyType keyType,
      int rootValidityDays,
      int issuingValidityDays,
      int maxLeafValidityDays,
      int defaultLeafValidityDays) {

    static PrivateCaView of(PrivateCaSettings settings) {
      return new PrivateCaView(
          settings.subjectOrganization().isEmpty() ? null : settings.subjectOrganization(),
          settings.keyType(),
          settings.rootValidityDays(),
          settings.issuingValidityDays(),
          settings.leaf().maxDays(),
          settings.leaf().defaultDays());
    }
  }

  static AuthorityView of(RegisteredAuthority authority) {
    return new AuthorityView(
        authority.id(),
        authority.name(),
        authority.kind(),
        authority.limits().maxDays(),
        authority.limits().defaultDays(),
        authority.privateCa().map(PrivateCaView::of).orElse(null),
        authority.createdAt(),
        authority.updatedAt());
  }
}
