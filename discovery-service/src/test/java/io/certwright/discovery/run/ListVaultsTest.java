package io.certwright.discovery.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.scope.Scope;
import io.certwright.discovery.scope.Selection;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Vaults by Resource Graph, which lags behind, and by Resource Manager, which does not. */
class ListVaultsTest extends OneWorker {

  @Test
  void asksTheGraphWhereItMay() {
    azure.vault(ONE, "kv-one").vault(TWO, "kv-two").graph("kv-one", "kv-two");

    RunSummary run = workOff(start(Scope.EVERYTHING));

    assertThat(run.listing().by()).isEqualTo(Listing.Way.RESOURCE_GRAPH);
    assertThat(names(run)).containsExactlyInAnyOrder("kv-one", "kv-two");
  }

  @Test
  void asksTheManagerWhereTheGraphSaysNo() {
    azure.vault(ONE, "kv-one");

    RunSummary run = workOff(start(Scope.EVERYTHING));

    assertThat(run.listing().by()).isEqualTo(Listing.Way.RESOURCE_MANAGER);
    assertThat(names(run)).containsExactly("kv-one");
  }

  @Test
  void asksTheManagerWhenTheGraphShowsNothingAtAll() {
    azure.vault(ONE, "kv-one").graph();

    RunSummary run = workOff(start(Scope.EVERYTHING));

    assertThat(run.listing().by()).isEqualTo(Listing.Way.RESOURCE_MANAGER);
    assertThat(names(run)).containsExactly("kv-one");
  }

  @Test
  void doesNotBelieveThatAKnownVaultIsGoneBecauseTheGraphDoesNotShowIt() {
    azure.vault(ONE, "kv-one").vault(ONE, "kv-known").graph("kv-one");
    known.lately.add(new VaultId(ONE, "rg", "kv-known"));
    known.lately.add(new VaultId(ONE, "rg", "kv-deleted"));

    RunSummary run = workOff(start(Scope.EVERYTHING));

    assertThat(names(run)).containsExactlyInAnyOrder("kv-one", "kv-known");
    assertThat(run.listing().by()).isEqualTo(Listing.Way.RESOURCE_GRAPH);
  }

  @Test
  void asksTheManagerForNamedSubscriptionsOfWhichTheGraphShowsNothing() {
    azure
        .vault(ONE, "kv-one")
        .refuse(TWO, new Failure(FailureCode.AZURE_REFUSED, "Not this one."))
        .graph("kv-one");

    RunSummary run = workOff(start(subscriptions(ONE, TWO)));

    assertThat(names(run)).containsExactly("kv-one");
    assertThat(run.state()).isEqualTo(RunState.PARTIAL);
    assertThat(run.problem().reason()).isEqualTo("Not this one.");
  }

  private List<String> names(RunSummary run) {
    return runs.scans(run.id()).stream().map(scan -> scan.vault().name()).toList();
  }

  private static Scope subscriptions(UUID... ids) {
    Selection include =
        new Selection(List.of(ids), List.of(), List.of(), List.of(), List.of(), Map.of());
    return new Scope(include, Selection.EMPTY);
  }
}
