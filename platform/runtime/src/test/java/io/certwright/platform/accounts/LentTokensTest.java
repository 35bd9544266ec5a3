package io.certwright.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.contracts.Environment;
import io.certwright.platform.accounts.AccountService.LentToken;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LentTokensTest {

  private static final KnownAccount ACCOUNT = account(new UUID(1, 1), 1);
  private static final Failure AWAY =
      new Failure(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, "It is away.");

  private final Time time = new Time();
  private final CountingAccountService service = new CountingAccountService();
  private final LentTokens tokens = new LentTokens(service, time, () -> 0.5);

  @Test
  void asksOnceForEachAccountAndResource() {
    tokens.get(ACCOUNT, AzureResource.VAULT);
    tokens.get(ACCOUNT, AzureResource.VAULT);
    tokens.get(ACCOUNT, AzureResource.ARM);
    tokens.get(account(new UUID(2, 2), 1), AzureResource.VAULT);

    assertThat(service.asked).isEqualTo(3);
  }

  @Test
  void doesNotKeepATokenThatIsAboutToEnd() {
    service.lifetime = Duration.ofSeconds(59);

    get();
    get();

    assertThat(service.asked).isEqualTo(2);
  }

  @Test
  void asksAgainWhenTheCredentialChanged() {
    get();
    tokens.forget(ACCOUNT.id());
    get();

    assertThat(service.asked).isEqualTo(2);
  }

  @Test
  void asksAgainForAnAccountThatChanged() {
    get();
    tokens.get(account(ACCOUNT.id(), 2), AzureResource.VAULT);

    assertThat(service.asked).isEqualTo(2);
  }

  @Test
  void renewsEarlyAndNotAtTheSameTimeAsEverybody() {
    LentTokens first = new LentTokens(service, time, () -> 0);
    LentTokens last = new LentTokens(service, time, () -> 1);
    first.get(ACCOUNT, AzureResource.VAULT);
    last.get(ACCOUNT, AzureResource.VAULT);

    time.pass(Duration.ofMinutes(36));
    first.get(ACCOUNT, AzureResource.VAULT);
    last.get(ACCOUNT, AzureResource.VAULT);
    assertThat(service.asked).as("one was renewed").isEqualTo(3);

    time.pass(Duration.ofMinutes(12));
    last.get(ACCOUNT, AzureResource.VAULT);
    assertThat(service.asked).as("the other one after it").isEqualTo(4);
  }

  @Test
  void goesOnUntilTheTokenEndsWhileAccountServiceIsAway() {
    LentToken lent = get();
    service.failure = AWAY;

    for (int minute = 1; minute < 59; minute++) {
      time.pass(Duration.ofMinutes(1));
      assertThat(get()).isEqualTo(lent);
    }
    time.pass(Duration.ofMinutes(1));
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(this::get)
        .returns(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, Failure::code);
  }

  @Test
  void hasANewTokenAsSoonAsAccountServiceIsBack() {
    LentToken lent = get();
    service.failure = AWAY;
    time.pass(Duration.ofMinutes(50));
    assertThat(get()).isEqualTo(lent);

    service.failure = null;
    time.pass(Duration.ofMinutes(1));

    assertThat(get()).isNotEqualTo(lent);
  }

  @Test
  void doesNotTryToRenewWithEveryUse() {
    get();
    service.failure = AWAY;
    time.pass(Duration.ofMinutes(50));

    for (int use = 0; use < 100; use++) {
      get();
    }

    assertThat(service.asked).isEqualTo(2);
  }

  @Test
  void triesAgainToRenewAfterWhateverWentWrong() {
    LentToken lent = get();
    service.failure = new IllegalStateException("the key file is being replaced");
    time.pass(Duration.ofMinutes(50));
    assertThat(get()).isEqualTo(lent);

    service.failure = null;
    time.pass(Duration.ofMinutes(1));

    assertThat(get()).isNotEqualTo(lent);
  }

  @Test
  void dropsTheTokenOfAnAccountThatIsGone() {
    get();
    service.failure = Failure.notFound("account", ACCOUNT.id());
    time.pass(Duration.ofMinutes(50));

    assertThatExceptionOfType(Failure.class).isThrownBy(this::get);
    assertThatExceptionOfType(Failure.class).isThrownBy(this::get);
  }

  @Test
  void asksNothingBeforeTheTimeThatAccountServiceNamed() {
    service.failure =
        Failure.later(
            FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, "Fewer, please.", Duration.ofSeconds(20));
    assertThatExceptionOfType(Failure.class).isThrownBy(this::get);
    service.failure = null;

    time.pass(Duration.ofSeconds(19));
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> tokens.get(ACCOUNT, AzureResource.ARM))
        .returns(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, Failure::code);
    assertThat(service.asked).isEqualTo(1);

    time.pass(Duration.ofSeconds(1));
    get();
    assertThat(service.asked).isEqualTo(2);
  }

  @Test
  void asksNothingForOneTokenBeforeTheTimeThatItsRefusalNamed() {
    service.failure =
        Failure.later(FailureCode.SIGN_IN_SETTLING, "Too young.", Duration.ofSeconds(60));
    assertThatExceptionOfType(Failure.class).isThrownBy(this::get);
    service.failure = null;
    time.pass(Duration.ofSeconds(59));

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(this::get)
        .returns(FailureCode.SIGN_IN_SETTLING, Failure::code)
        .returns(Optional.of(Duration.ofSeconds(1)), Failure::retryAfter);
    assertThat(tokens.get(account(new UUID(2, 2), 1), AzureResource.VAULT)).isNotNull();
    assertThat(service.asked).isEqualTo(2);

    time.pass(Duration.ofSeconds(1));
    assertThat(get()).isNotNull();
  }

  @Test
  void asksAtOnceAfterANewCredentialWhateverWasSaidOfTheOldOne() {
    service.failure =
        Failure.later(FailureCode.SIGN_IN_SETTLING, "Too young.", Duration.ofSeconds(60));
    assertThatExceptionOfType(Failure.class).isThrownBy(this::get);
    service.failure = null;

    tokens.forget(ACCOUNT.id());

    assertThat(get()).isNotNull();
  }

  @Test
  void letsOthersUseTheTokenWhileOneRenewsIt() throws Exception {
    LentToken lent = get();
    time.pass(Duration.ofMinutes(50));
    service.hold = new CountDownLatch(1);
    CompletableFuture<LentToken> renewing = CompletableFuture.supplyAsync(this::get);
    service.called.await();

    assertThat(get()).isEqualTo(lent);
    service.hold.countDown();

    assertThat(renewing.get()).isNotEqualTo(lent);
  }

  private LentToken get() {
    return tokens.get(ACCOUNT, AzureResource.VAULT);
  }

  private static KnownAccount account(UUID id, long version) {
    return new KnownAccount(id, version, "Shop", Environment.AZURE, new UUID(3, 3));
  }

  @Test
  void aLentTokenDoesNotPrintItself() {
    assertThat(new LentToken("c4n4ry", time.instant()).toString()).doesNotContain("c4n4ry");
  }

  private final class CountingAccountService implements AccountService {
    private int asked;
    private Duration lifetime = Duration.ofHours(1);
    private RuntimeException failure;
    private CountDownLatch hold = new CountDownLatch(0);
    private final CountDownLatch called = new CountDownLatch(2);

    @Override
    public LentToken lend(UUID accountId, AzureResource resource) {
      asked++;
      called.countDown();
      if (failure != null) {
        throw failure;
      }
      LentToken token = new LentToken("token-" + asked, time.instant().plus(lifetime));
      await(hold);
      return token;
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Optional<KnownAccount> find(UUID accountId) {
      return Optional.empty();
    }
  }

  private static final class Time extends Clock {
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
