package io.certwright.account.dependent;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class JdbcDependentsTest extends DependentsContract {

  @Inject Dependents dependents;

  @Override
  protected Dependents dependents() {
    return dependents;
  }
}
