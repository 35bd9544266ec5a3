package io.certwright.emulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.store.Counts;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.tenant.ResourceGroup;
import io.certwright.emulator.tenant.Subscription;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.directory.Application;
import io.certwright.emulator.tenant.vault.Vault;
import io.certwright.emulator.traffic.RequestTally;
import java.util.List;

/** All that the emulator holds, demo secrets included, as JSON. */
final class StateView {

  private final Tenants tenants;
  private final RequestTally tally;

  StateView(Tenants tenants, RequestTally tally) {
    this.tenants = tenants;
    this.tally = tally;
  }

  ObjectNode render() {
    ObjectNode state = Json.object();
    List<Tenant> all = tenants.all();
    state.set("tenants", Json.arrayOf(all.stream().map(StateView::tenant).toList()));
    state.set("counts", totals(all));
    ObjectNode counts = state.putObject("requests");
    tally.byOperation().forEach(counts::put);
    return state;
  }

  private static ObjectNode totals(List<Tenant> all) {
    List<Vault> vaults = all.stream().flatMap(Tenant::vaults).toList();
    return Json.object()
        .put("subscriptions", all.stream().mapToInt(t -> t.subscriptions().size()).sum())
        .put("resourceGroups", all.stream().flatMap(Tenant::resourceGroups).count())
        .put("vaults", vaults.size())
        .put(
            "certificates",
            vaults.stream().mapToInt(vault -> vault.certificates().counts().certificates()).sum());
  }

  private static ObjectNode tenant(Tenant tenant) {
    ObjectNode node =
        Json.object()
            .put("id", tenant.id())
            .put("name", tenant.name())
            .put("cloud", tenant.cloud().name());
    node.set(
        "applications",
        Json.arrayOf(tenant.applications().stream().map(StateView::application).toList()));
    node.set(
        "subscriptions",
        Json.arrayOf(tenant.subscriptions().stream().map(StateView::subscription).toList()));
    return node;
  }

  private static ObjectNode application(Application application) {
    ObjectNode node =
        Json.object()
            .put("id", application.id())
            .put("name", application.name())
            .put("objectId", application.objectId());
    node.set(
        "secrets",
        Json.arrayOf(
            application.secrets().stream()
                .map(
                    secret ->
                        Json.object()
                            .put("value", secret.value())
                            .put("expiresAt", secret.expiresAt().toString()))
                .toList()));
    return node;
  }

  private static ObjectNode subscription(Subscription subscription) {
    ObjectNode node = Json.object().put("id", subscription.id()).put("name", subscription.name());
    node.set(
        "resourceGroups",
        Json.arrayOf(subscription.resourceGroups().stream().map(StateView::group).toList()));
    return node;
  }

  private static ObjectNode group(ResourceGroup group) {
    ObjectNode node = Json.object().put("name", group.name()).put("location", group.location());
    node.set("vaults", Json.arrayOf(group.vaults().stream().map(StateView::vault).toList()));
    return node;
  }

  private static ObjectNode vault(Vault vault) {
    ObjectNode node =
        Json.object()
            .put("id", vault.armId())
            .put("name", vault.name())
            .put("uri", vault.uri() + "/")
            .put("location", vault.settings().location())
            .put("sku", vault.settings().sku().wireName())
            .put("accessModel", vault.settings().accessModel().name());
    Counts counts = vault.certificates().counts();
    node.putObject("counts")
        .put("certificates", counts.certificates())
        .put("versions", counts.versions())
        .put("pending", counts.pending())
        .put("deleted", counts.deleted());
    return node;
  }
}
