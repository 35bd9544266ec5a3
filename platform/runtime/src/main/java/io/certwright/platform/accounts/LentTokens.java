package io.certwright.platform.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.certwright.platform.accounts.AccountService.LentToken;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.problem.FailureKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps lent tokens in memory, one for each account and resource. Each is asked for anew well
 * before it ends, at a time that differs from token to token, so that account-service may be away
 * for a while without anybody noticing; only when it has ended does work have to wait.
 */
public final class LentTokens {

  private static final Logger LOG = Logger.getLogger(LentTokens.class);

  /** No token lasts longer, not even one of a managed identity. */
  private static final Duration LONGEST = Duration.ofHours(25);

  private final AccountService service;
  private final Clock clock;
  private final DoubleSupplier jitter;
  private final Cache<Key, Loan> loans =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(LONGEST).build();
  private final Cache<Key, Refusal> refusals =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(LONGEST).build();
  private volatile Instant askAgainAt = Instant.MIN;

  public LentTokens(AccountService service, Clock clock) {
    this(service, clock, () -> ThreadLocalRandom.current().nextDouble());
  }

  /**
   * @param jitter from 0 to 1, another one each time
   */
  LentTokens(AccountService service, Clock clock, DoubleSupplier jitter) {
    this.service = service;
    this.clock = clock;
    this.jitter = jitter;
  }

  /** With the account's version, so that no replica uses a token of what the account was before. */
  private record Key(UUID accountId, long version, AzureResource resource) {}

  /** What is about one token, and keeps nobody from the others. */
  private record Refusal(Failure failure, Instant until) {

    Failure still(Instant now) {
      return Failure.later(failure.code(), failure.detail(), Duration.between(now, until));
    }
  }

  /**
   * @throws Failure as {@link AccountService#lend} when there is no token that lasts; of kind
   *     UNAVAILABLE when waiting helps
   */
  public LentToken get(KnownAccount account, AzureResource resource) {
    Key key = new Key(account.id(), account.version(), resource);
    Loan loan = loans.getIfPresent(key);
    if (!lasts(loan)) {
      loan = loans.asMap().compute(key, (k, present) -> lasts(present) ? present : borrow(k));
    } else if (loan.beginsRenewal(clock.instant())) {
      loan = renewed(key, loan);
    }
    return loan.token();
  }

  private boolean lasts(@Nullable Loan loan) {
    return loan != null && loan.lasts(clock.instant());
  }

  /** Called when the account's credential changed, or the account went. */
  public void forget(UUID accountId) {
    loans.asMap().keySet().removeIf(key -> key.accountId().equals(accountId));
    refusals.asMap().keySet().removeIf(key -> key.accountId().equals(accountId));
  }

  private Loan borrow(Key key) {
    Instant now = clock.instant();
    if (now.isBefore(askAgainAt)) {
      throw Failure.later(
          FailureCode.ACCOUNT_SERVICE_UNAVAILABLE,
          "account-service asked for fewer requests; it is asked again at " + askAgainAt + ".",
          Duration.between(now, askAgainAt));
    }
    Refusal refusal = refusals.getIfPresent(key);
    if (refusal != null && now.isBefore(refusal.until())) {
      throw refusal.still(now);
    }
    try {
      return Loan.of(service.lend(key.accountId(), key.resource()), now, jitter.getAsDouble());
    } catch (Failure failure) {
      failure.retryAfter().ifPresent(wait -> askLater(key, failure, now.plus(wait)));
      throw failure;
    }
  }

  private void askLater(Key key, Failure failure, Instant until) {
    if (failure.code() == FailureCode.ACCOUNT_SERVICE_UNAVAILABLE) {
      askAgainAt = until;
    } else {
      refusals.put(key, new Refusal(failure, until));
    }
  }

  /** Of those who want the token meanwhile one alone comes here; the others use what they have. */
  private Loan renewed(Key key, Loan present) {
    try {
      Loan renewed = borrow(key);
      loans.put(key, renewed);
      return renewed;
    } catch (RuntimeException e) {
      if (e instanceof Failure failure && failure.code().kind() == FailureKind.NOT_FOUND) {
        loans.invalidate(key);
        throw failure;
      }
      LOG.warnf(
          "token is not renewed yet accountId=%s resource=%s: %s",
          key.accountId(), key.resource(), e.getMessage());
      Loan again = present.renewedLater(clock.instant(), jitter.getAsDouble());
      loans.asMap().replace(key, present, again);
      return again;
    }
  }
}
