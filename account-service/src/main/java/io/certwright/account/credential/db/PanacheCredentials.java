package io.certwright.account.credential.db;

import io.certwright.account.credential.Credential;
import io.certwright.account.credential.Credentials;
import io.certwright.account.credential.SealedCredential;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The table {@code credential}. */
@Singleton
public class PanacheCredentials implements Credentials, PanacheRepositoryBase<CredentialRow, UUID> {

  @Override
  public void keep(UUID accountId, Credential credential, byte[] sealed) {
    delete("accountId", accountId);
    CredentialRow row = new CredentialRow();
    row.id = credential.id();
    row.accountId = accountId;
    row.kind = credential.kind();
    row.sealed = sealed;
    row.hint = credential.hint();
    row.thumbprint = credential.thumbprint();
    row.expiresAt = credential.expiresAt();
    row.createdAt = credential.createdAt();
    persistAndFlush(row);
  }

  @Override
  @Transactional
  public Optional<SealedCredential> find(UUID credentialId) {
    return findByIdOptional(credentialId)
        .map(row -> new SealedCredential(row.id, row.kind, row.sealed));
  }
}
