package io.certwright.account.dependent;

import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.DiscoveryEvent;
import io.certwright.contracts.EnrollmentEvent;
import io.certwright.contracts.EnrollmentEvent.Target;
import io.certwright.contracts.EventMessage;
import io.certwright.platform.id.Ids;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One task and one enrollment of an account, and the events of their lives. */
record Scene(Dependents dependents, UUID account, UUID other, UUID task, UUID enrollment) {

  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  /** Ids that no other scene has. */
  static Scene in(Dependents dependents) {
    return of(dependents, Ids.next());
  }

  static Scene of(Dependents dependents, UUID account) {
    return new Scene(dependents, account, Ids.next(), Ids.next(), Ids.next());
  }

  CertwrightEvent created() {
    return new DiscoveryEvent.TaskCreated(task, 1, account, "All");
  }

  CertwrightEvent moved() {
    return new DiscoveryEvent.TaskChanged(task, 2, other, "Moved");
  }

  CertwrightEvent removed() {
    return new DiscoveryEvent.TaskRemoved(task, account);
  }

  CertwrightEvent requested() {
    return new EnrollmentEvent.Requested(enrollment, target(), Ids.next(), "CN=www");
  }

  CertwrightEvent failed() {
    return new EnrollmentEvent.Failed(enrollment, target(), "name-taken", "Choose another.");
  }

  CertwrightEvent retried() {
    return new EnrollmentEvent.Retried(enrollment, target());
  }

  CertwrightEvent cancelled() {
    return new EnrollmentEvent.Cancelled(enrollment, target(), "As it was asked for.");
  }

  CertwrightEvent issued() {
    return new EnrollmentEvent.Issued(enrollment, target(), Ids.next(), null);
  }

  private Target target() {
    return new Target(account, "/subscriptions/s", "https://shop.vault.azure.net/", "www");
  }

  void hear(CertwrightEvent event) {
    new NoteDependents(dependents)
        .note(new EventMessage(Ids.next(), URI.create("urn:test"), NOON, "test", event));
  }

  List<Dependent> live() {
    return dependents.page(account, null, null, 10);
  }

  List<Dependent> liveOfOther() {
    return dependents.page(other, null, null, 10);
  }

  /** Scenes of their own that heard the same events, each in another order. */
  static List<Scene> inEveryOrder(
      Dependents dependents, List<Function<Scene, CertwrightEvent>> life) {
    List<Scene> scenes = new ArrayList<>();
    for (List<Function<Scene, CertwrightEvent>> order : orders(life)) {
      Scene scene = Scene.in(dependents);
      order.forEach(event -> scene.hear(event.apply(scene)));
      scenes.add(scene);
    }
    return scenes;
  }

  private static <T> List<List<T>> orders(List<T> things) {
    if (things.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> orders = new ArrayList<>();
    for (int first = 0; first < things.size(); first++) {
      List<T> rest = new ArrayList<>(things);
      T thing = rest.remove(first);
      for (List<T> order : orders(rest)) {
        List<T> whole = new ArrayList<>(List.of(thing));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }
}
