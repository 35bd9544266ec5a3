package io.certwright.account.registry;

import io.certwright.platform.problem.Failure;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts for the tests of the core. */
public final class InMemoryAccounts implements Accounts {

  /** UUIDs of the database order by their bytes, those of Java by signed halves. */
  private static final Comparator<UUID> BY_BYTES = Comparator.comparing(UUID::toString);

  private final Map<UUID, Account> accounts = new ConcurrentHashMap<>();

  @Override
  public void add(Account account) {
    claimName(account);
    accounts.put(account.id(), account);
  }

  @Override
  public Optional<Account> find(UUID id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public Optional<Account> findByCredential(UUID credentialId) {
    return accounts.values().stream()
        .filter(account -> account.credential().id().equals(credentialId))
        .findFirst();
  }

  @Override
  public Optional<Account> lock(UUID id) {
    return find(id);
  }

  @Override
  public List<Account> page(AccountFilter filter, UUID after, int limit) {
    return accounts.values().stream()
        .filter(account -> filter.state() == null || account.state() == filter.state())
        .filter(
            account ->
                filter.environment() == null
                    || account.identity().environment() == filter.environment())
        .filter(account -> filter.name() == null || hasPart(account.name(), filter.name()))
        .sorted(Comparator.comparing(Account::id, BY_BYTES))
        .filter(account -> after == null || BY_BYTES.compare(account.id(), after) > 0)
        .limit(limit)
        .toList();
  }

  private static boolean hasPart(String name, String part) {
    return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  @Override
  public void change(Account account) {
    claimName(account);
    accounts.put(account.id(), account);
  }

  @Override
  public void remove(UUID id) {
    accounts.remove(id);
  }

  private void claimName(Account claiming) {
    boolean taken =
        accounts.values().stream()
            .filter(other -> !other.id().equals(claiming.id()))
            .anyMatch(other -> other.settings().nameKey().equals(claiming.settings().nameKey()));
    if (taken) {
      throw Failure.nameTaken("account", claiming.name());
    }
  }
}
