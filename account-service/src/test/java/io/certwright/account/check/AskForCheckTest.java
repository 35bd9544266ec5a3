package io.certwright.account.check;

import static io.certwright.platform.azure.AccessModel.RBAC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.certwright.account.browse.ParallelCalls;
import io.certwright.account.credential.ScriptedSignIn;
import io.certwright.account.doctor.ScriptedAzure;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.AccountSamples;
import io.certwright.account.registry.InMemoryAccounts;
import io.certwright.platform.problem.Failure;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskForCheckTest {

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryCheckHistory history = new InMemoryCheckHistory();
  private final ScriptedAzure azure = new ScriptedAzure();
  private final ParallelCalls calls = new ParallelCalls(4);
  private final Account account = AccountSamples.account("Shop");
  private final Checking checking =
      new Checking(accounts, azure.examination(new ScriptedSignIn(), calls), history, event -> {});
  private final ExecutorService requests = Executors.newCachedThreadPool();

  AskForCheckTest() {
    accounts.add(account);
    azure.subscription().vault("kv-a", RBAC);
  }

  @AfterEach
  void end() {
    requests.shutdownNow();
    calls.close();
  }

  @Test
  void requestsDuringACheckShareTheNextOne() {
    // Given a check that does not end
    AtomicInteger examinations = new AtomicInteger();
    CountDownLatch mayEnd = new CountDownLatch(1);
    azure.meanwhile(
        () -> {
          examinations.incrementAndGet();
          await().until(() -> mayEnd.getCount() == 0);
        });
    CompletableFuture<Check> first = ask();
    await().until(() -> examinations.get() == 1);

    // When many ask meanwhile
    List<CompletableFuture<Check>> others = IntStream.range(0, 20).mapToObj(i -> ask()).toList();
    await().until(() -> history.askers.size() == 21);
    mayEnd.countDown();

    // Then none is told what was seen before it asked
    UUID shared = others.get(0).join().id();
    assertThat(shared).isNotEqualTo(first.join().id());
    assertThat(others).extracting(other -> other.join().id()).containsOnly(shared);
    assertThat(examinations).hasValue(2);
  }

  @Test
  void requestsOneAfterTheOtherAreChecksOfTheirOwn() {
    Check first = checking.ask(account.id());
    Check second = checking.ask(account.id());

    assertThat(List.of(first.turn(), second.turn())).containsExactly(1L, 2L);
    assertThat(first.changes()).isNull();
    assertThat(second.changes()).isEqualTo(new CheckChanges(List.of(), List.of()));
  }

  @Test
  void givesUpWhileAnotherReplicaChecksAllTheTime() {
    checking.turns.claim(
        account.id(), CheckTrigger.SCHEDULE, AccountSamples.NOW, Duration.ofDays(36_500));

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> checking.impatient(accounts, history).ask(account.id()))
        .withMessageContaining("is being checked");
  }

  @Test
  void endsTheTurnAlsoWhenTheCheckBreaks() {
    azure.meanwhile(() -> accounts.remove(account.id()));
    assertThatExceptionOfType(Failure.class).isThrownBy(() -> checking.ask(account.id()));

    azure.meanwhile(() -> {});
    accounts.add(account);

    assertThat(checking.ask(account.id()).turn()).isEqualTo(2);
  }

  @Test
  void keepsNothingOfATurnThatSomebodyElseTook() {
    azure.meanwhile(
        () ->
            checking.turns.claim(
                account.id(),
                CheckTrigger.SCHEDULE,
                AccountSamples.NOW.plusSeconds(3_600),
                Duration.ofMinutes(1)));

    Check late = checking.ask(account.id());

    assertThat(late.id()).isNull();
    assertThat(history.last(account.id())).isEmpty();
    assertThat(accounts.get(account.id())).isEqualTo(account);
  }

  @Test
  void keepsTheLeaseAliveDuringTheCheck() {
    azure.meanwhile(
        () -> {
          checking.held.renew();
          assertThat(
                  checking.turns.claim(
                      account.id(),
                      CheckTrigger.SCHEDULE,
                      AccountSamples.NOW.plusSeconds(30),
                      Duration.ofMinutes(1)))
              .isEmpty();
        });

    assertThat(checking.ask(account.id()).id()).isNotNull();
  }

  private CompletableFuture<Check> ask() {
    return CompletableFuture.supplyAsync(() -> checking.ask(account.id()), requests);
  }
}
