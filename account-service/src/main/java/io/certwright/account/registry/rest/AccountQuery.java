package io.certwright.account.registry.rest;

import io.certwright.account.registry.AccountFilter;
import io.certwright.account.registry.AccountState;
import io.certwright.contracts.Environment;
import io.certwright.platform.http.QueryReader;
import jakarta.ws.rs.QueryParam;

/** {@code ?name=&state=&environment=} of the list of accounts: a {@code @BeanParam}. */
public class AccountQuery {

  // The HTTP layer fills fields alone; text, so that a bad value is our problem to describe.
  @QueryParam("name")
  String name;

  @QueryParam("state")
  String state;

  @QueryParam("environment")
  String environment;

  AccountFilter filter() {
    QueryReader query = new QueryReader();
    AccountFilter filter =
        new AccountFilter(
            name,
            query.oneOf(AccountState.class, "state", state),
            query.oneOf(Environment.class, "environment", environment));
    query.throwIfAny();
    return filter;
  }
}
