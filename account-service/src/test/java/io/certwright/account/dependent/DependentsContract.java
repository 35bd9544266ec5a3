package io.certwright.account.dependent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.account.dependent.Dependent.Kind;
import io.certwright.contracts.DiscoveryEvent;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of dependents wherever they are kept, in whatever order their events come. */
abstract class DependentsContract {

  protected abstract Dependents dependents();

  @Test
  void knowsATaskUntilItIsRemoved() {
    Scene scene = Scene.in(dependents());

    scene.hear(scene.created());
    assertThat(scene.live())
        .containsExactly(new Dependent(Kind.DISCOVERY_TASK, scene.task(), scene.account(), "All"));

    scene.hear(scene.removed());
    assertThat(scene.live()).isEmpty();
  }

  @Test
  void followsATaskToItsOtherAccountAndName() {
    for (Scene scene : Scene.inEveryOrder(dependents(), List.of(Scene::created, Scene::moved))) {
      assertThat(scene.live()).isEmpty();
      assertThat(scene.liveOfOther()).extracting(Dependent::name).containsExactly("Moved");
    }
  }

  @Test
  void neverResurrectsATaskThatWasRemoved() {
    for (Scene scene :
        Scene.inEveryOrder(dependents(), List.of(Scene::created, Scene::moved, Scene::removed))) {
      assertThat(scene.live()).isEmpty();
      assertThat(scene.liveOfOther()).isEmpty();
    }
  }

  @Test
  void neverResurrectsAnEnrollmentThatEnded() {
    for (Scene scene :
        Scene.inEveryOrder(
            dependents(),
            List.of(Scene::requested, Scene::failed, Scene::retried, Scene::issued))) {
      assertThat(scene.live()).isEmpty();
    }
    for (Scene scene :
        Scene.inEveryOrder(dependents(), List.of(Scene::requested, Scene::cancelled))) {
      assertThat(scene.live()).isEmpty();
    }
  }

  @Test
  void countsAnEnrollmentOnceItIsRetriedAndNotWhileItHasFailed() {
    for (Scene scene :
        Scene.inEveryOrder(
            dependents(),
            List.of(Scene::requested, Scene::failed, Scene::retried, Scene::failed))) {
      assertThat(scene.live()).isEmpty();
    }
    for (Scene scene :
        Scene.inEveryOrder(
            dependents(), List.of(Scene::requested, Scene::failed, Scene::retried))) {
      assertThat(scene.live()).hasSize(1);
    }
  }

  @Test
  void leavesOtherEventsAlone() {
    Scene scene = Scene.in(dependents());

    scene.hear(
        new DiscoveryEvent.CertificateGone(
            new DiscoveryEvent.Location(scene.task(), scene.account(), "", ""),
            "VANISHED",
            null,
            null));

    assertThat(scene.live()).isEmpty();
  }

  @Test
  void forgetsTheMarkOfWhatEndedLongAgo() {
    Scene scene = Scene.in(dependents());
    scene.hear(scene.removed());

    dependents().forgetEnded(Scene.NOON);
    scene.hear(scene.created());
    assertThat(scene.live()).as("the mark is there still").isEmpty();

    dependents().forgetEnded(Scene.NOON.plusSeconds(1));
    scene.hear(scene.created());
    assertThat(scene.live()).as("nothing is known of it any more").hasSize(1);
  }

  @Test
  void saysWhatKeepsAnAccountFromBeingRemoved() {
    Scene scene = Scene.in(dependents());
    GuardRemoval guard = new GuardRemoval(dependents());
    guard.guard(scene.account());
    List<UUID> tasks = new ArrayList<>();
    for (int number = 0; number < 7; number++) {
      tasks.add(Ids.next());
      scene.hear(
          new DiscoveryEvent.TaskCreated(tasks.get(number), 1, scene.account(), "Task " + number));
    }
    scene.hear(scene.requested());

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> guard.guard(scene.account()))
        .withMessageContaining("7 discovery tasks (" + tasks.get(0) + ", ")
        .withMessageContaining(tasks.get(4) + ", …) and 1 enrollment (" + scene.enrollment() + ")")
        .withMessageContaining("?force=true")
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(FailureCode.ACCOUNT_IN_USE));
  }

  @Test
  void pagesInTheOrderOfTheIds() {
    Scene scene = Scene.in(dependents());
    scene.hear(scene.requested());
    scene.hear(scene.created());

    List<Dependent> first = dependents().page(scene.account(), null, null, 1);
    assertThat(first).extracting(Dependent::kind).containsExactly(Kind.DISCOVERY_TASK);
    assertThat(dependents().page(scene.account(), null, first.get(0).id(), 5))
        .extracting(Dependent::kind)
        .containsExactly(Kind.ENROLLMENT);
    assertThat(dependents().count(scene.account(), Kind.ENROLLMENT)).isEqualTo(1);
  }
}
