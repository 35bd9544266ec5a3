package io.certwright.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.azure.AzureAndKeys;
import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.azure.TestTenant;
import io.certwright.account.credential.Credential;
import io.certwright.account.credential.Credentials;
import io.certwright.account.credential.ExpiringCredentials;
import io.certwright.account.credential.SealedCredentials;
import io.certwright.account.credential.WarnOfExpiry;
import io.certwright.account.registry.Accounts;
import io.certwright.contracts.AccountEvent.CredentialExpiring;
import io.certwright.contracts.CertwrightEvent;
import io.certwright.platform.id.Ids;
import io.certwright.platform.keys.ChangeKeyset;
import io.certwright.platform.sealing.ResealRows;
import io.certwright.platform.sealing.Reseals;
import io.certwright.platform.sealing.SealedRows;
import io.certwright.platform.sealing.SealingKeys;
import io.certwright.platform.sealing.TinkSealing;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several replicas at the same credentials of one database. */
@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class CredentialUpkeepTest {

  private static final int REPLICAS = 4;

  @Inject Accounts accounts;
  @Inject Credentials credentials;
  @Inject SealedRows rows;
  @Inject Reseals reseals;
  @Inject ExpiringCredentials expiring;
  @Inject Transactions transactions;
  @Inject SealingKeys keys;

  @TempDir Path directory;

  @Test
  void showsWhichKeySealsAndResealsWhenAsked() {
    Api.registered(Api.account());

    JsonPath sealing = given().get("/api/v1/sealing").jsonPath();

    assertThat(sealing.getLong("primaryKeyId")).isEqualTo(keys.primary());
    assertThat(sealing.getLong("sealedByPrimary"))
        .isPositive()
        .isLessThanOrEqualTo(sealing.getLong("sealed"));
    assertThat(sealing.getString("state")).isNotEmpty();
    given()
        .post("/api/v1/sealing/reseal")
        .then()
        .statusCode(202)
        .header("Location", "/api/v1/sealing");
  }

  @Test
  void resealsOnSeveralReplicasAtOnceWhileCredentialsAreRotated() throws Exception {
    // Given
    TinkSealing old = keyset("old", "add");
    TinkSealing fresh = keyset("new", "promote");
    List<UUID> ids = IntStream.range(0, 120).mapToObj(number -> registered()).toList();
    // When
    CompletableFuture<Void> rotation =
        CompletableFuture.runAsync(() -> ids.subList(0, 20).forEach(id -> rotate(id, fresh)));
    onReplicas(() -> reseal(fresh));
    rotation.join();
    reseal(fresh);
    // Then
    assertThat(ids)
        .allSatisfy(id -> assertThat(sealedBy(id)).isEqualTo(fresh.keys().primary()))
        .allSatisfy(
            id ->
                assertThat(
                        new SealedCredentials(credentials, fresh)
                            .open(accounts.get(id).credential().id())
                            .text())
                    .isEqualTo(TestTenant.SECRET));
    assertThat(reseals.find(fresh.keys().primary()).orElseThrow().finishedAt()).isNotNull();

    reseal(old);
    assertThat(ids).allSatisfy(id -> assertThat(sealedBy(id)).isEqualTo(keys.primary()));
  }

  @Test
  void tellsOfTheEndOfACredentialOnceWhateverTheReplicas() {
    // Given
    Map<String, Object> body = Api.account();
    body.put(
        "credential",
        Map.of(
            "kind",
            "CLIENT_SECRET",
            "clientSecret",
            TestTenant.SECRET,
            "expiresAt",
            Instant.now().plus(Duration.ofDays(5)).toString()));
    UUID id = UUID.fromString(Api.registered(body));
    ConcurrentLinkedQueue<CertwrightEvent> events = new ConcurrentLinkedQueue<>();
    // When
    onReplicas(
        () -> new WarnOfExpiry(expiring, transactions, events::add, Clock.systemUTC()).warn());
    // Then
    assertThat(events.stream().filter(event -> event.aggregateId().equals(id)))
        .singleElement()
        .isInstanceOfSatisfying(
            CredentialExpiring.class, told -> assertThat(told.daysAhead()).isEqualTo(7));
  }

  /** The keyset of the service with a second key, which seals once it is promoted. */
  private TinkSealing keyset(String name, String change) throws Exception {
    Path shared = directory.resolve("shared.json");
    if (Files.notExists(shared)) {
      Files.copy(AzureAndKeys.keyOf("x").resolveSibling("keyset.json"), shared);
      ChangeKeyset.change("add", shared, Optional.empty());
    }
    Path file = Files.copy(shared, directory.resolve(name + ".json"));
    if (change.equals("promote")) {
      ChangeKeyset.change("promote", file, Optional.empty());
    }
    return TinkSealing.ofJson(Files.readString(file));
  }

  private void reseal(TinkSealing sealing) {
    new ResealRows(rows, reseals, sealing, sealing.keys(), transactions, Clock.systemUTC())
        .reseal();
  }

  private void rotate(UUID id, TinkSealing sealing) {
    transactions.run(
        () -> {
          Credential present = accounts.getLocked(id).credential();
          SealedCredentials sealed = new SealedCredentials(credentials, sealing);
          Credential next =
              new Credential(
                  Ids.next(), present.kind(), present.hint(), null, null, present.createdAt());
          sealed.keep(id, next, sealed.open(present.id()));
        });
  }

  private UUID registered() {
    return UUID.fromString(Api.registered(Api.account()));
  }

  private long sealedBy(UUID id) {
    return SealingKeys.keyOf(
        credentials.find(accounts.get(id).credential().id()).orElseThrow().sealed());
  }

  private static void onReplicas(Runnable work) {
    CompletableFuture.allOf(
            IntStream.range(0, REPLICAS)
                .mapToObj(replica -> CompletableFuture.runAsync(work))
                .toArray(CompletableFuture[]::new))
        .join();
  }
}
