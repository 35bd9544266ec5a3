package io.certwright.enrollment.wiring;

import io.certwright.platform.accounts.AccountNews;
import io.certwright.platform.accounts.AccountService;
import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.accounts.KnownAccounts;
import io.certwright.platform.accounts.LentTokens;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what is known of accounts here. */
public class KnownWiring {

  @Produces
  @Singleton
  AccountNews accountNews(KnownAccounts accounts) {
    return new AccountNews(accounts);
  }

  @Produces
  @Singleton
  FindAccount findAccount(KnownAccounts accounts, AccountService service) {
    return new FindAccount(accounts, service);
  }

  @Produces
  @Singleton
  LentTokens lentTokens(AccountService service, Clock clock) {
    return new LentTokens(service, clock);
  }
}
