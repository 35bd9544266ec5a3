package io.certwright.account.registry.db;

import io.certwright.account.credential.db.CredentialRow;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.Accounts;
import io.certwright.platform.problem.Failure;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.SelectionQuery;

/** The table {@code account}; its unique index decides whose a name is. */
@Singleton
public class PanacheAccounts implements Accounts, PanacheRepositoryBase<AccountRow, UUID> {

  private static final String NAME_KEY = "account_name_key";

  /** One statement, so that a rotation in between cannot mix two states. */
  private static final String WITH_CREDENTIAL =
      "select a, c from AccountRow a join CredentialRow c on c.accountId = a.id ";

  @Override
  public void add(Account account) {
    claimingName(account, () -> persistAndFlush(AccountRow.of(account)));
  }

  @Override
  @Transactional
  public Optional<Account> find(UUID id) {
    return select(WITH_CREDENTIAL + "where a.id = :id").setParameter("id", id).stream()
        .map(PanacheAccounts::account)
        .findFirst();
  }

  @Override
  public Optional<Account> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).flatMap(locked -> find(id));
  }

  @Override
  @Transactional
  public List<Account> page(UUID after, int limit) {
    SelectionQuery<Tuple> query =
        after == null
            ? select(WITH_CREDENTIAL + "order by a.id")
            : select(WITH_CREDENTIAL + "where a.id > :after order by a.id")
                .setParameter("after", after);
    return query.setMaxResults(limit).stream().map(PanacheAccounts::account).toList();
  }

  @Override
  public void change(Account account) {
    findById(account.id()).take(account);
    claimingName(account, this::flush);
  }

  @Override
  public void remove(UUID id) {
    delete("id", id);
  }

  private SelectionQuery<Tuple> select(String query) {
    return getSession().createSelectionQuery(query, Tuple.class);
  }

  private static Account account(Tuple row) {
    return row.get(0, AccountRow.class).toAccount(row.get(1, CredentialRow.class).toCredential());
  }

  private static void claimingName(Account account, Runnable write) {
    try {
      write.run();
    } catch (ConstraintViolationException e) {
      if (NAME_KEY.equals(e.getConstraintName())) {
        throw Failure.nameTaken("account", account.name());
      }
      throw e;
    }
  }
}
