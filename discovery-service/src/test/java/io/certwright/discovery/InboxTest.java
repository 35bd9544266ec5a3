package io.certwright.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.platform.outbox.Inbox;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The events that this service has taken. */
@QuarkusTest
@TestProfile(WithoutTicks.class)
@NeedsServers(schema = "discovery")
@NeedsAzure
class InboxTest {

  private static final String TAKEN =
      """
      INSERT INTO inbox (consumer, source, event_id, received_at)
      SELECT ?, 'urn:certwright:test', gen_random_uuid(), now() - make_interval(days => ?)
      FROM generate_series(1, ?)""";

  private final Inbox inbox;
  private final Database database;
  private final String consumer = UUID.randomUUID().toString();

  InboxTest(Inbox inbox, Database database) {
    this.inbox = inbox;
    this.database = database;
  }

  @Test
  void forgetsWhatKafkaCannotDeliverAgain() {
    taken(31, 2_500);
    taken(29, 10);

    inbox.forgetOld();

    assertThat(remembered()).isEqualTo(10);
  }

  @Test
  void isClearedByTwoReplicasAtOnce() {
    taken(31, 20_000);

    CompletableFuture<Void> other = CompletableFuture.runAsync(inbox::forgetOld);
    inbox.forgetOld();
    other.join();

    inbox.forgetOld();
    assertThat(remembered()).isZero();
  }

  private void taken(int daysAgo, int events) {
    database.update(
        TAKEN,
        p -> p.text(consumer).number(Integer.valueOf(daysAgo)).number(Integer.valueOf(events)));
  }

  private int remembered() {
    return database
        .query(
            "SELECT count(*) FROM inbox WHERE consumer = ?",
            p -> p.text(consumer),
            row -> row.getInt(1))
        .get(0);
  }
}
