package io.certwright.enrollment.authority.db;

import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.authority.CaKeyType;
import io.certwright.enrollment.authority.PrivateCaSettings;
import io.certwright.enrollment.authority.RegisteredAuthority;
import io.certwright.enrollment.authority.ValidityLimits;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code authority}. */
@Entity
@Table(name = "authority")
public class AuthorityRow {

  @Id UUID id;
  long version;
  String name;

  @Enumerated(EnumType.STRING)
  AuthorityKind kind;

  @Column(name = "subject_organization")
  String subjectOrganization;

  @Enumerated(EnumType.STRING)
  @Column(name = "key_type")
  CaKeyType keyType;

  @Column(name = "root_validity_days")
  Integer rootValidityDays;

  @Column(name = "issuing_validity_days")
  Integer issuingValidityDays;

  @Column(name = "max_leaf_validity_days")
  Integer maxLeafValidityDays;

  @Column(name = "default_leaf_validity_days")
  Integer defaultLeafValidityDays;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  void take(RegisteredAuthority authority) {
    id = authority.id();
    version = authority.version();
    name = authority.name();
    kind = authority.kind();
    createdAt = authority.createdAt();
    updatedAt = authority.updatedAt();
    authority.privateCa().ifPresent(this::take);
  }

  private void take(PrivateCaSettings settings) {
    subjectOrganization = settings.subjectOrganization();
    keyType = settings.keyType();
    rootValidityDays = settings.rootValidityDays();
    issuingValidityDays = settings.issuingValidityDays();
    maxLeafValidityDays = settings.leaf().maxDays();
    defaultLeafValidityDays = settings.leaf().defaultDays();
  }

  RegisteredAuthority toAuthority() {
    return new RegisteredAuthority(id, version, name, kind, privateCa(), createdAt, updatedAt);
  }

  private Optional<PrivateCaSettings> privateCa() {
    if (kind != AuthorityKind.PRIVATE) {
      return Optional.empty();
    }
    return Optional.of(
        new PrivateCaSettings(
            subjectOrganization,
            keyType,
            rootValidityDays,
            issuingValidityDays,
            new ValidityLimits(maxLeafValidityDays, defaultLeafValidityDays)));
  }
}
