package io.certwright.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.certwright.enrollment.azure.AzureAndKeys;
import io.certwright.enrollment.azure.NeedsAzure;
import io.certwright.enrollment.privateca.IssuerRole;
import io.certwright.enrollment.privateca.PrivateCas;
import io.certwright.platform.keys.ChangeKeyset;
import io.certwright.platform.sealing.ReadSealing;
import io.certwright.platform.sealing.ResealRows;
import io.certwright.platform.sealing.Reseals;
import io.certwright.platform.sealing.SealedPlace;
import io.certwright.platform.sealing.SealedRows;
import io.certwright.platform.sealing.SealedValue;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The private keys of our own CAs, while the key that seals them is replaced. */
@QuarkusTest
@NeedsServers(schema = "enrollment")
@NeedsAzure
class CaKeySealingTest {

  private static final int REPLICAS = 4;

  @Inject PrivateCas cas;
  @Inject SealedRows rows;
  @Inject Reseals reseals;
  @Inject Transactions transactions;
  @Inject SealingKeys keys;

  @TempDir Path directory;

  private TinkSealing old;
  private TinkSealing fresh;

  /** The keyset of the service with a second key, which seals once it is promoted. */
  @BeforeEach
  void rotateKeyset() throws Exception {
    Path keyset = directory.resolve("keyset.json");
    Files.copy(AzureAndKeys.keyset(), keyset);
    ChangeKeyset.change("add", keyset, Optional.empty());
    old = TinkSealing.ofJson(Files.readString(keyset));
    ChangeKeyset.change("promote", keyset, Optional.empty());
    fresh = TinkSealing.ofJson(Files.readString(keyset));
  }

  @AfterEach
  void givesTheServiceItsKeysBack() {
    reseal(old);
    assertThat(rows.count(keys.primary()).isComplete()).isTrue();
  }

  @Test
  void showsWhichKeySealsAndResealsWhenAsked() {
    authority();

    JsonPath sealing = given().get("/api/v1/sealing").jsonPath();

    assertThat(sealing.getString("state")).isEqualTo("CURRENT");
    assertThat(sealing.getLong("primaryKeyId")).isEqualTo(keys.primary());
    assertThat(sealing.getLong("sealedByPrimary"))
        .isGreaterThanOrEqualTo(2)
        .isEqualTo(sealing.getLong("sealed"));
    given()
        .post("/api/v1/sealing/reseal")
        .then()
        .statusCode(202)
        .header("Location", "/api/v1/sealing")
        .body("primaryKeyId", equalTo(sealing.get("primaryKeyId")));
  }

  @Test
  void resealsOnSeveralReplicasAtOnceWhileKeysAreUsed() {
    // Given
    List<SealedPlace> places =
        IntStream.range(0, 12).mapToObj(number -> authority()).flatMap(this::places).toList();
    List<byte[]> before = places.stream().map(place -> opened(place, old)).toList();

    // When
    CompletableFuture<Void> resealing =
        CompletableFuture.allOf(
            IntStream.range(0, REPLICAS)
                .mapToObj(replica -> CompletableFuture.runAsync(() -> reseal(fresh)))
                .toArray(CompletableFuture[]::new));
    do {
      places.forEach(place -> opened(place, old));
    } while (!resealing.isDone());
    resealing.join();

    // Then
    assertThat(places)
        .allSatisfy(
            place ->
                assertThat(SealingKeys.keyOf(sealed(place))).isEqualTo(fresh.keys().primary()));
    assertThat(places.stream().map(place -> opened(place, fresh)))
        .containsExactlyElementsOf(before);
    assertThat(state(fresh)).isEqualTo(ReadSealing.State.CURRENT);
  }

  @Test
  void reportsAKeyThatWasTamperedWithAndLeavesItAlone() {
    // Given
    UUID id = authority();
    SealedPlace issuing = place(id, IssuerRole.ISSUING);
    byte[] intact = sealed(issuing);
    byte[] tampered = intact.clone();
    tampered[tampered.length - 1] ^= 1;
    replace(new SealedValue(issuing, tampered));

    // When
    reseal(fresh);

    // Then
    assertThat(state(fresh)).isEqualTo(ReadSealing.State.INCOMPLETE);
    assertThat(reseals.find(fresh.keys().primary()).orElseThrow().broken()).isEqualTo(1);
    assertThat(sealed(issuing)).isEqualTo(tampered);
    assertThat(SealingKeys.keyOf(sealed(place(id, IssuerRole.ROOT))))
        .isEqualTo(fresh.keys().primary());
    replace(new SealedValue(issuing, intact));
  }

  @Test
  void leavesOutAKeyThatStandsInTheColumnOfAnotherOne() {
    // Given
    UUID id = authority();
    SealedPlace issuing = place(id, IssuerRole.ISSUING);
    byte[] own = sealed(issuing);
    replace(new SealedValue(issuing, sealed(place(id, IssuerRole.ROOT))));

    // When
    reseal(fresh);

    // Then
    assertThat(state(fresh)).isEqualTo(ReadSealing.State.INCOMPLETE);
    replace(new SealedValue(issuing, own));
  }

  private void reseal(TinkSealing sealing) {
    new ResealRows(rows, reseals, sealing, sealing.keys(), transactions, Clock.systemUTC())
        .reseal();
  }

  private ReadSealing.State state(TinkSealing sealing) {
    return new ReadSealing(rows, reseals, sealing.keys(), Clock.systemUTC()).read().state();
  }

  private void replace(SealedValue value) {
    transactions.run(() -> rows.replace(value));
  }

  private byte[] opened(SealedPlace place, TinkSealing sealing) {
    return sealing.open(sealed(place), place);
  }

  private byte[] sealed(SealedPlace place) {
    IssuerRole role =
        place.column().equals(IssuerRole.ROOT.keyColumn()) ? IssuerRole.ROOT : IssuerRole.ISSUING;
    return cas.find(place.row()).orElseThrow().issuer(role).sealedKey();
  }

  private Stream<SealedPlace> places(UUID authority) {
    return Stream.of(IssuerRole.values()).map(role -> place(authority, role));
  }

  private static SealedPlace place(UUID authority, IssuerRole role) {
    return new SealedPlace("private_ca", role.keyColumn(), authority, IssuerRole.KEY_LAYOUT);
  }

  private static UUID authority() {
    return UUID.fromString(
        Api.create(Map.of("name", Api.newName("Sealed"), "kind", "PRIVATE")).path("id"));
  }
}
