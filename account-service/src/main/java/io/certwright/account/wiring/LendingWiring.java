package io.certwright.account.wiring;

import io.certwright.account.credential.SignIn;
import io.certwright.account.lending.Caller;
import io.certwright.account.lending.Callers;
import io.certwright.account.lending.KeptTokens;
import io.certwright.account.lending.LendToken;
import io.certwright.account.lending.ReadLendings;
import io.certwright.account.lending.TokenLendings;
import io.certwright.account.lending.local.BucketLendingLimit;
import io.certwright.account.registry.Accounts;
import io.certwright.platform.id.Ids;
import io.certwright.platform.transaction.Transactions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.security.auth.x500.X500Principal;

/** Builds what lends tokens to the other services. */
public class LendingWiring {

  @Produces
  @Singleton
  Callers callers(LendingConfig config) {
    return new Callers(
        config.callers().entrySet().stream()
            .map(entry -> caller(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Caller caller(String name, LendingConfig.CallerConfig config) {
    return new Caller(
        name,
        config.resources(),
        config.clientId().orElse(name),
        new X500Principal(config.certificate().orElse("CN=" + name)));
  }

  @Produces
  @Singleton
  LendToken lendToken(
      Accounts accounts,
      SignIn signIn,
      Callers callers,
      LendingConfig config,
      TokenLendings lendings,
      Transactions transactions,
      Clock clock) {
    return new LendToken(
        accounts,
        new KeptTokens(signIn, clock),
        callers,
        new BucketLendingLimit(config.burst(), config.perMinute()),
        lendings,
        transactions,
        Ids::next,
        clock);
  }

  @Produces
  @Singleton
  ReadLendings readLendings(Accounts accounts, TokenLendings lendings) {
    return new ReadLendings(accounts, lendings);
  }
}
