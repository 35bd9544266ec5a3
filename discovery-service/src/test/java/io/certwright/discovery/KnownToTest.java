package io.certwright.discovery;

import io.certwright.contracts.Environment;
import io.certwright.platform.accounts.AccountService;
import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.accounts.KnownAccounts;
import io.certwright.platform.azure.AzureResource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Accounts in memory; account-service knows no others and lends nothing. */
public final class KnownToTest implements KnownAccounts, AccountService {

  public static final UUID ACCOUNT = UUID.fromString("0190d1f4-0000-7000-8000-00000000aaaa");

  private final Map<UUID, KnownAccount> accounts = new HashMap<>();

  public KnownToTest() {
    learn(new KnownAccount(ACCOUNT, 1, "shop", Environment.AZURE, UUID.randomUUID()));
  }

  public FindAccount finder() {
    return new FindAccount(this, this);
  }

  @Override
  public Optional<KnownAccount> find(UUID accountId) {
    return Optional.ofNullable(accounts.get(accountId));
  }

  @Override
  public void learn(KnownAccount account) {
    accounts.put(account.id(), account);
  }

  @Override
  public boolean hold(KnownAccount account) {
    return accounts.containsKey(account.id());
  }

  @Override
  public void forget(UUID accountId) {
    accounts.remove(accountId);
  }

  @Override
  public LentToken lend(UUID accountId, AzureResource resource) {
    throw new UnsupportedOperationException("nobody asks Azure here");
  }
}
