package io.certwright.account.check.db;

import io.certwright.account.Api;
import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.check.CheckTurns;
import io.certwright.account.check.CheckTurnsContract;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;

@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class JdbcCheckTurnsTest extends CheckTurnsContract {

  @Inject CheckTurns turns;

  @Override
  protected CheckTurns turns() {
    return turns;
  }

  @Override
  protected UUID account() {
    return UUID.fromString(Api.registered(Api.account()));
  }
}
