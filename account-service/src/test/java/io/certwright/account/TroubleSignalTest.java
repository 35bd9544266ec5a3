package io.certwright.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.DiscoveryEvent;
import io.certwright.contracts.DiscoveryEvent.Counts;
import io.certwright.contracts.EnrollmentEvent;
import io.certwright.contracts.EventCodec;
import io.certwright.contracts.EventMessage;
import io.certwright.platform.id.Ids;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

/** The other services meet a refusal and tell of it over real Kafka: the account is checked. */
@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class TroubleSignalTest {

  private static final UUID TASK = Ids.next();

  @Inject Producer<String, byte[]> producer;
  @Inject DataSource dataSource;

  @Test
  void aRunThatCouldNotReadAVaultMakesACheckDue() throws Exception {
    String troubled = Api.registered(Api.account());
    String well = Api.registered(Api.account());

    send(finished(well, "SUCCEEDED", 0));
    send(finished(troubled, "PARTIAL", 1));

    awaitSignal(troubled);
    assertThat(SignalledCheck.of(well, dataSource)).isEmpty();
  }

  @Test
  void anEnrollmentThatAzureRefusedMakesACheckDue() throws Exception {
    String troubled = Api.registered(Api.account());
    EnrollmentEvent.Target target =
        new EnrollmentEvent.Target(
            UUID.fromString(troubled), "/subscriptions/s", "https://v.vault.azure.net/", "w");

    send(new EnrollmentEvent.Failed(Ids.next(), target, "vault-firewall", "No."));

    awaitSignal(troubled);
  }

  private void awaitSignal(String account) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(SignalledCheck.of(account, dataSource))
                    .hasValueSatisfying(
                        at ->
                            assertThat(at)
                                .isBetween(Instant.now().minusSeconds(60), Instant.now())));
  }

  /** Of one task, hence on one partition and heard in this order. */
  private static DiscoveryEvent.RunFinished finished(String account, String state, int unreadable) {
    return new DiscoveryEvent.RunFinished(
        Ids.next(),
        TASK,
        UUID.fromString(account),
        state,
        Instant.now(),
        Instant.now(),
        1,
        unreadable,
        new Counts(0, 0, 0, 0, 0));
  }

  private void send(CertwrightEvent event) throws Exception {
    EventMessage message =
        new EventMessage(
            Ids.next(), URI.create("urn:certwright:test"), Instant.now(), "trouble-test", event);
    producer.send(new EventCodec().encode(message)).get(10, TimeUnit.SECONDS);
  }
}
