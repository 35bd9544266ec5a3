package io.certwright.account.dependent;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.Api;
import io.certwright.account.azure.NeedsAzure;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class JdbcDependentsTest extends DependentsContract {

  @Inject Dependents dependents;

  @Override
  protected Dependents dependents() {
    return dependents;
  }

  @Test
  void forgetsWhatFailedOnceItsAccountIsGone() {
    Scene gone = Scene.in(dependents);
    Scene present = Scene.of(dependents, UUID.fromString(Api.registered(Api.account())));
    for (Scene scene : List.of(gone, present)) {
      scene.hear(scene.requested());
      scene.hear(scene.failed());
    }

    dependents.forgetEnded(Scene.NOON);

    for (Scene scene : List.of(gone, present)) {
      scene.hear(scene.retried());
      scene.hear(scene.failed());
    }
    assertThat(present.live()).as("it is known how often it failed").isEmpty();
    assertThat(gone.live()).as("nothing is known of it any more").hasSize(1);
  }
}
