package io.certwright.account.lending.db;

import io.certwright.account.lending.TokenLending;
import io.certwright.account.lending.TokenLendings;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table {@code token_lending}. */
@Singleton
public class PanacheTokenLendings
    implements TokenLendings, PanacheRepositoryBase<TokenLendingRow, UUID> {

  @Override
  public void add(TokenLending lending) {
    persist(TokenLendingRow.of(lending));
  }

  @Override
  @Transactional
  public List<TokenLending> page(UUID accountId, UUID below, int limit) {
    Sort newestFirst = Sort.descending("id");
    var query =
        below == null
            ? find("accountId = ?1", newestFirst, accountId)
            : find("accountId = ?1 and id < ?2", newestFirst, accountId, below);
    return query.page(0, limit).stream().map(TokenLendingRow::toLending).toList();
  }

  @Override
  @Transactional
  public void forget(Instant before) {
    delete("lentAt < ?1", before);
  }
}
