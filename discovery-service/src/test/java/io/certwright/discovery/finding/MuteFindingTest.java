package io.certwright.discovery.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwright.discovery.InPlace;
import io.certwright.discovery.SetClock;
import io.certwright.platform.problem.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MuteFindingTest {

  private static final UUID PLACE = UUID.randomUUID();

  private final SetClock clock = new SetClock();
  private final Kept kept = new Kept();
  private final MuteFinding mute =
      new MuteFinding(kept, new InPlace.NoTransactions(), UUID::randomUUID, clock);
  private final LiftMute lift = new LiftMute(kept, new InPlace.NoTransactions(), clock);

  @Test
  void tellsWhoMutedWhatAndWhen() {
    Mute muted = mute.mute(command(PLACE, null, clock.instant().plusSeconds(60)));

    assertThat(muted.mutedBy()).isEqualTo("ann");
    assertThat(muted.mutedAt()).isEqualTo(clock.instant());
    assertThat(muted.isInForce(clock.instant())).isTrue();
  }

  @Test
  void endsByItself() {
    Mute muted = mute.mute(command(PLACE, null, clock.instant().plusSeconds(60)));

    clock.advance(Duration.ofSeconds(60));

    assertThat(muted.isInForce(clock.instant())).isFalse();
    assertThatThrownBy(() -> lift.lift(muted.id(), "ben")).isInstanceOf(Failure.class);
  }

  @Test
  void tellsWhoLiftedIt() {
    Mute muted = mute.mute(command(PLACE, null, clock.instant().plusSeconds(60)));

    lift.lift(muted.id(), "ben");

    assertThat(kept.mutes).singleElement().extracting(Mute::liftedBy).isEqualTo("ben");
    assertThatThrownBy(() -> lift.lift(muted.id(), "ben")).hasMessageContaining("ended already");
  }

  @Test
  void namesEveryBadField() {
    assertThatThrownBy(() -> mute.mute(command(null, null, clock.instant())))
        .isInstanceOfSatisfying(
            Failure.class,
            failure ->
                assertThat(failure.errors())
                    .extracting("pointer")
                    .containsExactly("/certificateId", "/endsAt"));
    assertThatThrownBy(
            () -> mute.mute(command(UUID.randomUUID(), null, clock.instant().plusSeconds(1))))
        .hasMessageContaining("/certificateId");
  }

  private static MuteFinding.Command command(UUID place, String sha256, Instant endsAt) {
    return new MuteFinding.Command(
        FindingKind.WILDCARD, place, sha256, "known and accepted", endsAt, "ann");
  }

  private static final class Kept implements Mutes {

    private final List<Mute> mutes = new ArrayList<>();

    @Override
    public void add(Mute mute) {
      mutes.add(mute);
    }

    @Override
    public Optional<Mute> lock(UUID id) {
      return mutes.stream().filter(mute -> mute.id().equals(id)).findFirst();
    }

    @Override
    public void lift(Mute lifted) {
      mutes.replaceAll(mute -> mute.id().equals(lifted.id()) ? lifted : mute);
    }

    @Override
    public boolean knowsLocation(UUID locationId) {
      return locationId.equals(PLACE);
    }

    @Override
    public boolean knowsCertificate(String sha256) {
      return false;
    }

    @Override
    public List<Mute> page(Instant inForceAt, UUID after, int limit) {
      return mutes;
    }
  }
}
