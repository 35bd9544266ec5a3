package io.certwright.account.credential.db;

import io.certwright.account.credential.Credential;
import io.certwright.account.credential.CredentialKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code credential}. */
@Entity
@Table(name = "credential")
public class CredentialRow {

  @Id UUID id;

  @Column(name = "account_id")
  UUID accountId;

  @Enumerated(EnumType.STRING)
  CredentialKind kind;

  byte[] sealed;

  String hint;

  String thumbprint;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "created_at")
  Instant createdAt;

  public Credential toCredential() {
    return new Credential(id, kind, hint, thumbprint, expiresAt, createdAt);
  }
}
