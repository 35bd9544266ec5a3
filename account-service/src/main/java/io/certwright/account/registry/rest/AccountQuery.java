package io.certwright.account.registry.rest;

import io.certwright.account.registry.AccountFilter;
import io.certwright.account.registry.AccountState;
import io.certwright.contracts.Environment;
import io.certwright.platform.problem.FieldErrors;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;

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
    FieldErrors errors = new FieldErrors();
    AccountFilter filter =
        new AccountFilter(
            name,
            one(AccountState.values(), state, "?state", errors),
            one(Environment.values(), environment, "?environment", errors));
    errors.throwIfAny();
    return filter;
  }

  private static <E extends Enum<E>> E one(
      E[] known, String text, String pointer, FieldErrors errors) {
    if (text == null) {
      return null;
    }
    E found =
        Arrays.stream(known)
            .filter(candidate -> candidate.name().equals(text))
            .findFirst()
            .orElse(null);
    errors.require(found != null, pointer, "One of " + Arrays.toString(known) + ".");
    return found;
  }
}
