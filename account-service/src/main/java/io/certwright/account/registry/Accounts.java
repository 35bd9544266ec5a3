package io.certwright.account.registry;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The registered accounts. The credential of an account is kept by {@code Credentials} and read
 * with it.
 */
public interface Accounts {

  /**
   * @throws Failure NAME_TAKEN when another account has the name, whatever its case
   */
  void add(Account account);

  Optional<Account> find(UUID id);

  /** The account that signs in with that credential now. */
  Optional<Account> findByCredential(UUID credentialId);

  /** Finds it and keeps every other change of it waiting until the transaction ends. */
  Optional<Account> lock(UUID id);

  /**
   * Those that the filter lets through, in the order of their ids.
   *
   * @param after null for the first page
   */
  List<Account> page(AccountFilter filter, UUID after, int limit);

  /** All of them, as {@link #page(AccountFilter, UUID, int)}. */
  default List<Account> page(UUID after, int limit) {
    return page(AccountFilter.ALL, after, limit);
  }

  /**
   * @throws Failure NAME_TAKEN when another account has the name, whatever its case
   */
  void change(Account account);

  /** The credential and the last check go with it. */
  void remove(UUID id);

  /**
   * @throws Failure NOT_FOUND
   */
  default Account get(UUID id) {
    return find(id).orElseThrow(() -> Failure.notFound("account", id));
  }

  /**
   * Uses the account as it is, and once more when its credential was replaced before it was opened.
   *
   * @throws Failure NOT_FOUND, what the use throws, and STATE_CONFLICT when the credential was
   *     replaced again
   */
  default <T> T use(UUID id, Function<Account, T> use) {
    try {
      return use.apply(get(id));
    } catch (Failure failure) {
      if (failure.code() != FailureCode.STATE_CONFLICT) {
        throw failure;
      }
      return use.apply(get(id));
    }
  }

  /**
   * @throws Failure NOT_FOUND
   */
  default Account getLocked(UUID id) {
    return lock(id).orElseThrow(() -> Failure.notFound("account", id));
  }
}
