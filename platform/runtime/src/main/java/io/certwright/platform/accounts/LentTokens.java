package io.certwright.platform.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.certwright.platform.accounts.AccountService.LentToken;
import io.certwright.platform.azure.AzureResource;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Keeps lent tokens in memory until five minutes before they end, one for each account and
 * resource, so that account-service is asked about once an hour.
 */
public final class LentTokens {

  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final AccountService service;
  private final Cache<Key, LentToken> tokens;

  public LentTokens(AccountService service, Clock clock) {
    this.service = service;
    this.tokens =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfter(Expiry.<Key, LentToken>creating((key, token) -> remaining(token, clock)))
            .build();
  }

  /** With the account's version, so that no replica uses a token of what the account was before. */
  private record Key(UUID accountId, long version, AzureResource resource) {}

  public LentToken get(KnownAccount account, AzureResource resource) {
    return tokens.get(
        new Key(account.id(), account.version(), resource),
        key -> service.lend(key.accountId(), key.resource()));
  }

  /** Called when the account's credential changed, or the account went. */
  public void forget(UUID accountId) {
    tokens.asMap().keySet().removeIf(key -> key.accountId().equals(accountId));
  }

  private static Duration remaining(LentToken token, Clock clock) {
    Duration remaining = Duration.between(clock.instant(), token.expiresAt()).minus(MARGIN);
    return remaining.isNegative() ? Duration.ZERO : remaining;
  }
}
