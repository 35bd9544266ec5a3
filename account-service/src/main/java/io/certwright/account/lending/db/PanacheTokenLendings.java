package io.certwright.account.lending.db;

import io.certwright.account.lending.TokenLending;
import io.certwright.account.lending.TokenLendings;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The table {@code token_lending}. */
@Singleton
public class PanacheTokenLendings
    implements TokenLendings, PanacheRepositoryBase<TokenLendingRow, UUID> {

  @Override
  public void add(TokenLending lending) {
    persist(TokenLendingRow.of(lending));
  }
}
