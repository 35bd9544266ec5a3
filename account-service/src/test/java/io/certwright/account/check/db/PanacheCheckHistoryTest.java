package io.certwright.account.check.db;

import io.certwright.account.Api;
import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.check.Check;
import io.certwright.account.check.CheckHistory;
import io.certwright.account.check.CheckHistoryContract;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;

@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class PanacheCheckHistoryTest extends CheckHistoryContract {

  @Inject CheckHistory history;
  @Inject Transactions transactions;

  @Override
  protected CheckHistory history() {
    return history;
  }

  @Override
  protected UUID account() {
    return UUID.fromString(Api.registered(Api.account()));
  }

  @Override
  protected void keep(Check check) {
    transactions.run(() -> history.keep(check));
  }
}
