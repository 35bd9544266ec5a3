package io.certwright.account.lending;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Lendings in a list of the test. */
record InMemoryLendings(List<TokenLending> lendings) implements TokenLendings {

  @Override
  public void add(TokenLending lending) {
    lendings.add(lending);
  }

  @Override
  public List<TokenLending> page(UUID accountId, UUID below, int limit) {
    return lendings.stream()
        .filter(lending -> lending.accountId().equals(accountId))
        .filter(lending -> below == null || text(lending).compareTo(below.toString()) < 0)
        .sorted(Comparator.comparing(InMemoryLendings::text).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public void forget(Instant before) {
    lendings.removeIf(lending -> lending.lentAt().isBefore(before));
  }

  private static String text(TokenLending lending) {
    return lending.id().toString();
  }
}
