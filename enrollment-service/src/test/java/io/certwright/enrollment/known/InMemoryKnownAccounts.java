package io.certwright.enrollment.known;

import io.certwright.contracts.Environment;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.accounts.KnownAccounts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Accounts for the tests of the core. */
public final class InMemoryKnownAccounts implements KnownAccounts {

  private final Map<UUID, KnownAccount> accounts = new HashMap<>();

  public void learn(UUID id) {
    learn(new KnownAccount(id, 1, "Shop", Environment.AZURE, new UUID(1, 1)));
  }

  @Override
  public Optional<KnownAccount> find(UUID accountId) {
    return Optional.ofNullable(accounts.get(accountId));
  }

  @Override
  public void learn(KnownAccount account) {
    accounts.merge(
        account.id(), account, (old, next) -> next.version() > old.version() ? next : old);
  }

  @Override
  public boolean hold(KnownAccount account) {
    return accounts.containsKey(account.id());
  }

  @Override
  public void forget(UUID accountId) {
    accounts.remove(accountId);
  }
}
