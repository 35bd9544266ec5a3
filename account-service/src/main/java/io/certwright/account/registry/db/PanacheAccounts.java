package io.certwright.account.registry.db;

import io.certwright.account.credential.db.CredentialRow;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.AccountFilter;
import io.certwright.account.registry.Accounts;
import io.certwright.platform.problem.Failure;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.SelectionQuery;

/** The table {@code account}; its unique indexes decide whose a name is. */
@Singleton
public class PanacheAccounts implements Accounts, PanacheRepositoryBase<AccountRow, UUID> {

  private static final Set<String> NAME_KEYS = Set.of("account_name_key", "account_name_folded");

  /** One statement, so that a rotation in between cannot mix two states. */
  private static final String WITH_CREDENTIAL =
      "select a, c from AccountRow a join CredentialRow c on c.accountId = a.id ";

  /** A position rather than a pattern: the part may hold what a pattern gives a meaning. */
  private static final String NAME_HAS_PART = "locate(lower(:name), lower(a.name)) > 0";

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
  @Transactional
  public Optional<Account> findByCredential(UUID credentialId) {
    return select(WITH_CREDENTIAL + "where c.id = :id").setParameter("id", credentialId).stream()
        .map(PanacheAccounts::account)
        .findFirst();
  }

  @Override
  public Optional<Account> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).flatMap(locked -> find(id));
  }

  @Override
  @Transactional
  public List<Account> page(AccountFilter filter, UUID after, int limit) {
    StringBuilder where = new StringBuilder("where true");
    Map<String, Object> parameters = new HashMap<>();
    narrow(where, parameters, " and a.id > :after", "after", after);
    narrow(where, parameters, " and a.state = :state", "state", filter.state());
    narrow(where, parameters, " and a.environment = :cloud", "cloud", filter.environment());
    narrow(where, parameters, " and " + NAME_HAS_PART, "name", filter.name());
    SelectionQuery<Tuple> query = select(WITH_CREDENTIAL + where + " order by a.id");
    parameters.forEach(query::setParameter);
    return query.setMaxResults(limit).stream().map(PanacheAccounts::account).toList();
  }

  private static void narrow(
      StringBuilder where,
      Map<String, Object> parameters,
      String condition,
      String name,
      Object value) {
    if (value != null) {
      where.append(condition);
      parameters.put(name, value);
    }
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
      if (NAME_KEYS.contains(e.getConstraintName())) {
        throw Failure.nameTaken("account", account.name());
      }
      throw e;
    }
  }
}
