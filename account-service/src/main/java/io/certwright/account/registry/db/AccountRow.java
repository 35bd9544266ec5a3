package io.certwright.account.registry.db;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.Credential;
import io.certwright.account.credential.SignInRefusal;
import io.certwright.account.registry.Access;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.AccountSettings;
import io.certwright.account.registry.AccountState;
import io.certwright.account.rights.Purpose;
import io.certwright.contracts.Environment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row of {@code account}. */
@Entity
@Table(name = "account")
public class AccountRow {

  @Id UUID id;

  long version;

  String name;

  @Column(name = "name_key")
  String nameKey;

  @Enumerated(EnumType.STRING)
  Environment environment;

  @Column(name = "directory_id")
  UUID directoryId;

  @Column(name = "application_id")
  UUID applicationId;

  @Enumerated(EnumType.STRING)
  Purpose purpose;

  @Column(name = "access_mode")
  @Enumerated(EnumType.STRING)
  Access.Mode accessMode;

  String[] teams;

  @Enumerated(EnumType.STRING)
  AccountState state;

  @Column(name = "last_checked_at")
  Instant lastCheckedAt;

  @Column(name = "refusal_code")
  String refusalCode;

  @Column(name = "refusal_detail")
  String refusalDetail;

  @Column(name = "refused_at")
  Instant refusedAt;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  static AccountRow of(Account account) {
    AccountRow row = new AccountRow();
    row.id = account.id();
    row.createdAt = account.createdAt();
    row.take(account);
    return row;
  }

  /** What may change of an account. */
  void take(Account account) {
    version = account.version();
    name = account.name();
    nameKey = account.settings().nameKey();
    environment = account.identity().environment();
    directoryId = account.identity().directoryId();
    applicationId = account.identity().applicationId();
    purpose = account.settings().purpose();
    accessMode = account.settings().access().mode();
    teams = account.settings().access().teams().toArray(String[]::new);
    state = account.state();
    lastCheckedAt = account.lastCheckedAt();
    SignInRefusal refusal = account.refusal();
    refusalCode = refusal == null ? null : refusal.code();
    refusalDetail = refusal == null ? null : refusal.detail();
    refusedAt = refusal == null ? null : refusal.since();
    updatedAt = account.updatedAt();
  }

  Account toAccount(Credential credential) {
    return new Account(
        id,
        version,
        new AccountSettings(
            name,
            new AzureIdentity(environment, directoryId, applicationId),
            purpose,
            new Access(accessMode, List.of(teams))),
        credential,
        state,
        lastCheckedAt,
        refusalCode == null ? null : new SignInRefusal(refusalCode, refusalDetail, refusedAt),
        createdAt,
        updatedAt);
  }
}
