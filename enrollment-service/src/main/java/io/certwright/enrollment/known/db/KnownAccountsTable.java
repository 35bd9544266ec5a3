package io.certwright.enrollment.known.db;

import io.certwright.platform.accounts.KnownAccounts;
import io.certwright.platform.accounts.db.JdbcKnownAccounts;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The table {@code known_account} of this service's schema. */
public class KnownAccountsTable {

  @Produces
  @Singleton
  KnownAccounts knownAccounts(DataSource dataSource) {
    return new JdbcKnownAccounts(dataSource);
  }
}
