package io.certwright.account.registry;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.credential.Credentials;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class PanacheAccountsTest extends AccountsContract {

  @Inject Accounts accounts;
  @Inject Credentials credentials;
  @Inject Transactions transactions;

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
    return transactions;
  }
}
