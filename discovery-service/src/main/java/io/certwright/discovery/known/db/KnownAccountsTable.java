package io.certwright.discovery.known.db;

import io.certwright.platform.accounts.KnownAccounts;
import io.certwright.platform.accounts.db.JdbcKnownAccounts;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The table {@code known_account} of this service, which only this edge may reach. */
public class KnownAccountsTable {

  @Produces
  @Singleton
  KnownAccounts knownAccounts(DataSource dataSource) {
    return new JdbcKnownAccounts(dataSource);
  }
}
