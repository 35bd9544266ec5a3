package io.certwright.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.platform.keys.ChangeKeyset;
import io.certwright.platform.keys.GenerateKeys;
import io.certwright.platform.sealing.ReadSealing.State;
import io.certwright.platform.sealing.RequireKeys.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResealRowsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String SECRET = "the-canary-secret";
  private static final Secrets SECRETS = new Secrets("secrets", "give them again");

  @TempDir Path directory;

  private final InMemorySealedRows rows = new InMemorySealedRows();
  private final InMemoryReseals reseals = new InMemoryReseals();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private TinkSealing before;
  private TinkSealing after;

  @BeforeEach
  void rotateKeyset() throws IOException, GeneralSecurityException {
    Path keyset = GenerateKeys.keysetIn(directory);
    before = TinkSealing.ofJson(Files.readString(keyset));
    ChangeKeyset.change("add", keyset, Optional.empty());
    ChangeKeyset.change("promote", keyset, Optional.empty());
    after = TinkSealing.ofJson(Files.readString(keyset));
  }

  @Test
  void sealsEverythingByThePresentKey() {
    List<UUID> ids = Stream.generate(() -> sealed(before)).limit(120).toList();
    assertThat(state()).isEqualTo(State.OUTDATED);

    reseal();

    assertThat(state()).isEqualTo(State.CURRENT);
    assertThat(reseals.find(after.keys().primary()).orElseThrow().resealed()).isEqualTo(120);
    assertThat(ids).allMatch(id -> opened(id, after).equals(SECRET));
  }

  @Test
  void leavesNothingThatTheOldKeyIsNeededFor() throws IOException, GeneralSecurityException {
    UUID id = sealed(before);
    reseal();

    Path keyset = directory.resolve("keyset.json");
    ChangeKeyset.change("retire", keyset, Optional.empty());

    assertThat(opened(id, TinkSealing.ofJson(Files.readString(keyset)))).isEqualTo(SECRET);
  }

  @Test
  void goesOnPastWhatDoesNotOpenAndLeavesItAlone() {
    UUID good = sealed(before);
    UUID broken = sealed(before);
    byte[] tampered = rows.get(broken).sealed();
    tampered[SealingKeys.PREFIX_LENGTH + 3] ^= 1;

    reseal();

    assertThat(state()).isEqualTo(State.INCOMPLETE);
    assertThat(reseals.find(after.keys().primary()).orElseThrow().broken()).isEqualTo(1);
    assertThat(opened(good, after)).isEqualTo(SECRET);
    assertThat(rows.get(broken).sealed()).as("left alone").isSameAs(tampered);
  }

  @Test
  void leavesOutWhatIsBeingRotatedAndIsThenNotDoneYet() {
    UUID rotating = sealed(before);
    rows.change(rotating);

    reseal();

    assertThat(state()).isEqualTo(State.OUTDATED);
  }

  @Test
  void letsOneReplicaDoItAtATime() {
    sealed(before);
    long key = after.keys().primary();
    assertThat(reseals.begin(key, NOW, NOW.plusSeconds(1))).isTrue();

    reseal();
    assertThat(state()).isEqualTo(State.RESEALING);

    assertThat(reseals.begin(key, NOW.plus(Duration.ofSeconds(1)), NOW.plusSeconds(9))).isTrue();
  }

  @Test
  void startsOnlyWithAKeyOfWhatIsKept() {
    sealed(before);
    long key = before.keys().primary();
    SealingKeys others = new SealingKeys(key + 1, Set.of(key + 1));

    assertThatCode(() -> new RequireKeys(rows, after.keys(), Set.of(), SECRETS).require())
        .doesNotThrowAnyException();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> new RequireKeys(rows, others, Set.of(), SECRETS).require())
        .withMessageContaining("another keyset")
        .withMessageContaining(Long.toString(key))
        .withMessageContaining("give them again");
    assertThatCode(() -> new RequireKeys(rows, others, Set.of(key), SECRETS).require())
        .doesNotThrowAnyException();
  }

  @Test
  void startsWhenOnlyAnOlderKeyIsMissing() {
    sealed(before);
    sealed(after);
    long primary = after.keys().primary();

    assertThatCode(
            () ->
                new RequireKeys(rows, new SealingKeys(primary, Set.of(primary)), Set.of(), SECRETS)
                    .require())
        .doesNotThrowAnyException();
  }

  private void reseal() {
    new ResealRows(rows, reseals, after, after.keys(), new PlainTransactions(), clock).reseal();
  }

  private State state() {
    return new ReadSealing(rows, reseals, after.keys(), clock).read().state();
  }

  private UUID sealed(TinkSealing sealing) {
    SealedPlace place = new SealedPlace("secret", "sealed", UUID.randomUUID(), 1);
    byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
    rows.put(new SealedValue(place, sealing.seal(secret, place)));
    return place.row();
  }

  private String opened(UUID id, TinkSealing sealing) {
    SealedValue value = rows.get(id);
    return new String(sealing.open(value.sealed(), value.place()), StandardCharsets.UTF_8);
  }
}
