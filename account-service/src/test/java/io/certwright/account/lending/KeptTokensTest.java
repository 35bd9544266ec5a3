package io.certwright.account.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.AzureToken;
import io.certwright.account.credential.ClientAuthentication;
import io.certwright.account.credential.SignIn;
import io.certwright.account.credential.SignInOutcome;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.AccountSamples;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class KeptTokensTest {

  private static final AzureError AWAY = new AzureError(0, "Unreachable", "", "no route");
  private static final AzureError EXPIRED = new AzureError(401, "AADSTS7000222", "", "Expired.");

  private final Account account = AccountSamples.account("Shop");
  private final Time time = new Time();
  private final Entra entra = new Entra();
  private final KeptTokens tokens = new KeptTokens(entra, time);

  @Test
  void asksEntraOnceForEachCredentialAndResource() {
    get(AzureResource.VAULT);
    get(AzureResource.VAULT);
    get(AzureResource.ARM);
    tokens.token(AccountSamples.account("Other"), AzureResource.VAULT);

    assertThat(entra.asked).isEqualTo(3);
  }

  @Test
  void renewsAfterHalfOfItsLife() {
    AzureToken first = get(AzureResource.VAULT);

    time.pass(Duration.ofMinutes(29));
    assertThat(get(AzureResource.VAULT)).isEqualTo(first);
    time.pass(Duration.ofMinutes(1));
    assertThat(get(AzureResource.VAULT)).isNotEqualTo(first);
  }

  @Test
  void givesThePresentOneOnWhileEntraIsAway() {
    AzureToken first = get(AzureResource.VAULT);
    entra.refusal = AWAY;

    time.pass(Duration.ofMinutes(57));
    assertThat(get(AzureResource.VAULT)).isEqualTo(first);
    assertThat(get(AzureResource.VAULT)).isEqualTo(first);
    assertThat(entra.asked).as("not with every lending").isEqualTo(2);

    time.pass(Duration.ofMinutes(1));
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> get(AzureResource.VAULT))
        .returns(FailureCode.AZURE_UNREACHABLE, Failure::code);
  }

  @Test
  void lendsNoMoreOnceEntraRefusesTheCredential() {
    get(AzureResource.VAULT);
    entra.refusal = EXPIRED;
    time.pass(Duration.ofMinutes(31));

    for (int lending = 0; lending < 2; lending++) {
      assertThatExceptionOfType(Failure.class)
          .isThrownBy(() -> get(AzureResource.VAULT))
          .returns(FailureCode.SIGN_IN_FAILED, Failure::code);
    }
  }

  @Test
  void asksOnceForAllWhoWaitWhileEntraDoesNotAnswer() throws Exception {
    // Given
    entra.refusal = AWAY;
    entra.answer = new CountDownLatch(1);
    FutureTask<AzureToken> first = new FutureTask<>(() -> get(AzureResource.VAULT));
    FutureTask<AzureToken> second = new FutureTask<>(() -> get(AzureResource.VAULT));
    new Thread(first).start();
    await().until(() -> entra.asked == 1);
    Thread waiting = new Thread(second);
    waiting.start();
    await().until(() -> waiting.getState() == Thread.State.BLOCKED);
    // When
    entra.answer.countDown();
    // Then
    for (FutureTask<AzureToken> borrowing : List.of(first, second)) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(borrowing::get)
          .withCauseInstanceOf(Failure.class);
    }
    assertThat(entra.asked).isEqualTo(1);
  }

  private AzureToken get(AzureResource resource) {
    return tokens.token(account, resource);
  }

  private final class Entra implements SignIn {
    private volatile int asked;
    private volatile AzureError refusal;
    private CountDownLatch answer = new CountDownLatch(0);

    @Override
    public SignInOutcome attempt(
        AzureIdentity identity, ClientAuthentication authentication, AzureResource resource) {
      throw new AssertionError("Lending needs no proof.");
    }

    @Override
    public SignInOutcome with(AzureIdentity identity, UUID credentialId, AzureResource resource) {
      return anew(identity, credentialId, resource);
    }

    @Override
    public SignInOutcome anew(AzureIdentity identity, UUID credentialId, AzureResource resource) {
      asked++;
      awaitAnswer();
      return refusal == null
          ? new SignInOutcome.SignedIn(
              new AzureToken("token-" + asked, time.instant().plus(Duration.ofHours(1))))
          : new SignInOutcome.NotSignedIn(refusal);
    }

    private void awaitAnswer() {
      try {
        answer.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class Time extends Clock {
    private Instant now = AccountSamples.NOW;

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
