package io.certwright.account.check.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwright.account.Api;
import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.check.CheckTrigger;
import io.certwright.account.check.CheckTurns;
import io.certwright.account.check.DueChecks;
import io.certwright.account.registry.Accounts;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody wants an account checked while somebody else removes it. */
@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class RemovalRaceTest {

  private static final String WAITING =
      "SELECT count(*) FROM pg_stat_activity"
          + " WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO check_turn%'";

  @Inject DueChecks due;
  @Inject CheckTurns turns;
  @Inject Accounts accounts;
  @Inject Transactions transactions;
  @Inject DataSource dataSource;

  private UUID account;

  @BeforeEach
  void register() {
    account = UUID.fromString(Api.registered(Api.account()));
  }

  @Test
  void aSignalOfAnAccountThatIsBeingRemovedAddsNothing() throws Exception {
    whileRemoved(
            () -> {
              due.signal(account, Instant.now(), Duration.ZERO);
              return true;
            })
        .get(10, TimeUnit.SECONDS);

    assertThat(turns.latest(account)).isZero();
  }

  @Test
  void aCheckOfAnAccountThatIsBeingRemovedDoesNotBegin() throws Exception {
    assertThat(
            whileRemoved(
                    () ->
                        turns.claim(
                            account, CheckTrigger.OPERATOR, Instant.now(), Duration.ofMinutes(1)))
                .get(10, TimeUnit.SECONDS))
        .isEmpty();
  }

  /** What is wanted has begun, and waits, when the removal is committed. */
  private <T> CompletableFuture<T> whileRemoved(Supplier<T> wanted) {
    return transactions.call(
        () -> {
          accounts.lock(account).orElseThrow();
          accounts.remove(account);
          CompletableFuture<T> outcome = CompletableFuture.supplyAsync(wanted);
          await().atMost(Duration.ofSeconds(10)).until(this::isWaiting);
          return outcome;
        });
  }

  private boolean isWaiting() throws SQLException {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(WAITING);
        var row = select.executeQuery()) {
      row.next();
      return row.getInt(1) > 0;
    }
  }
}
