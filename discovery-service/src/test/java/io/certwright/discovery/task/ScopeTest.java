package io.certwright.discovery.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.task.ScopeText.SelectionText;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.FieldErrors;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScopeTest {

  private static final String SUBSCRIPTION = "44444444-4444-4444-8444-444444444441";
  private static final VaultId VAULT =
      new VaultId(UUID.fromString(SUBSCRIPTION), "rg-shop", "kv-shop");

  @Test
  void coversEverythingWhenNothingIsNamed() {
    assertThat(Scope.EVERYTHING.covers(VAULT, Map.of())).isTrue();
  }

  @Test
  void comparesAsResourceManagerDoes() {
    assertThat(covers(include(null, List.of("RG-Shop"), null))).isTrue();
    assertThat(covers(include(null, null, List.of(VAULT.toString().toUpperCase())))).isTrue();
    assertThat(covers(include(List.of(SUBSCRIPTION), null, null))).isTrue();
  }

  @Test
  void wantsEveryNamedListToMatch() {
    assertThat(covers(include(List.of(SUBSCRIPTION), List.of("rg-other"), null))).isFalse();
    assertThat(covers(include(List.of(UUID.randomUUID().toString()), null, null))).isFalse();
  }

  @Test
  void leavesOutWhatIsExcludedByAnyWay() {
    assertThat(covers(exclude(List.of(SUBSCRIPTION), null, null))).isFalse();
    assertThat(covers(exclude(null, List.of("RG-SHOP"), null))).isFalse();
    assertThat(covers(exclude(null, null, List.of(VAULT.toString())))).isFalse();
    assertThat(covers(exclude(null, List.of("rg-other"), null))).isTrue();
  }

  @Test
  void wantsEveryTag() {
    Scope scope = read(new ScopeText(null, null, Map.of("Owner", "shop", "stage", "live")));

    assertThat(scope.covers(VAULT, Map.of("owner", "shop", "stage", "live"))).isTrue();
    assertThat(scope.covers(VAULT, Map.of("owner", "Shop", "stage", "live"))).isFalse();
    assertThat(scope.covers(VAULT, Map.of("owner", "shop"))).isFalse();
  }

  private static boolean covers(ScopeText text) {
    return read(text).covers(VAULT, Map.of());
  }

  private static Scope read(ScopeText text) {
    FieldErrors errors = new FieldErrors();
    Scope scope = text.read(errors);
    errors.throwIfAny();
    return scope;
  }

  private static ScopeText include(
      List<String> subscriptions, List<String> groups, List<String> vaults) {
    return new ScopeText(new SelectionText(subscriptions, groups, vaults), null, null);
  }

  private static ScopeText exclude(
      List<String> subscriptions, List<String> groups, List<String> vaults) {
    return new ScopeText(null, new SelectionText(subscriptions, groups, vaults), null);
  }
}
