package io.certwright.account.registry;

import io.certwright.account.credential.Credentials;
import io.certwright.account.credential.InMemoryCredentials;
import io.certwright.platform.transaction.Transactions;

class InMemoryAccountsTest extends AccountsContract {

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryCredentials credentials = new InMemoryCredentials();

  @Override
  Accounts accounts() {
    return accounts;
  }

  @Override
  Credentials credentials() {
    return credentials;
  }

  @Override
  Transactions transactions() {
    return new PlainTransactions();
  }
}
