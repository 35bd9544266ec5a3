package io.certwright.emulator.arm.vaults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.arm.ApiVersions;
import io.certwright.emulator.arm.ArmCall;
import io.certwright.emulator.arm.ArmPage;
import io.certwright.emulator.arm.ArmRoute;
import io.certwright.emulator.arm.Visible;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.tenant.ResourceGroup;
import io.certwright.emulator.tenant.Subscription;
import io.certwright.emulator.tenant.vault.Vault;
import java.util.List;
import java.util.function.Function;

/** Vaults as resources: listed, read, and changed in ways that count at once. */
public final class VaultRoutes {

  private static final String IN_SUBSCRIPTION = "subscriptions/*/providers/microsoft.keyvault/";
  private static final String IN_GROUP =
      "subscriptions/*/resourcegroups/*/providers/microsoft.keyvault/vaults";
  private static final String VAULT = IN_GROUP + "/*";
  private static final String WRITE = "Microsoft.KeyVault/vaults/write";
  private static final String DELETE = "Microsoft.KeyVault/vaults/delete";
  private static final String WRITE_POLICIES = "Microsoft.KeyVault/vaults/accessPolicies/write";

  private final NewVaults newVaults;

  public VaultRoutes(NewVaults newVaults) {
    this.newVaults = newVaults;
  }

  public List<ArmRoute> all() {
    return List.of(
        route("GET", IN_SUBSCRIPTION + "vaults", "listVaults", VaultRoutes::list),
        route("GET", IN_GROUP, "listVaultsByResourceGroup", VaultRoutes::listOfGroup),
        route("GET", VAULT, "getVault", VaultRoutes::get),
        route("PUT", VAULT, "putVault", this::put),
        route("PATCH", VAULT, "patchVault", VaultRoutes::patch),
        route("DELETE", VAULT, "deleteVault", VaultRoutes::delete),
        route("PUT", VAULT + "/accesspolicies/*", "putAccessPolicy", VaultRoutes::policies),
        route(
            "POST",
            IN_SUBSCRIPTION + "checknameavailability",
            "checkNameAvailability",
            VaultNames::check));
  }

  static ArmRoute route(
      String method, String pattern, String name, Function<ArmCall, Reply> handler) {
    return new ArmRoute(
        method,
        pattern,
        name,
        ApiVersions.KEY_VAULT,
        call -> handler.apply(call).with(ProviderHeaders.of(call)));
  }

  private static Reply list(ArmCall call) {
    Subscription subscription = call.visible().subscription(call.value(0));
    List<Vault> vaults = call.visible().vaults(subscription.resourceGroups());
    return Reply.json(200, ArmPage.of(call.request(), vaults, VaultView::of));
  }

  private static Reply listOfGroup(ArmCall call) {
    Subscription subscription = call.visible().subscription(call.value(0));
    ResourceGroup group = call.visible().group(subscription, call.value(1), Visible.READ_VAULT);
    List<Vault> vaults = call.visible().vaults(List.of(group));
    return Reply.json(200, ArmPage.of(call.request(), vaults, VaultView::of));
  }

  private static Reply get(ArmCall call) {
    Subscription subscription = call.visible().subscription(call.value(0));
    ResourceGroup group = call.visible().group(subscription, call.value(1), Visible.READ_VAULT);
    return Reply.json(
        200, VaultView.of(call.visible().vault(group, call.value(2), Visible.READ_VAULT)));
  }

  /** Creates, recovers, or replaces what there is. */
  private Reply put(ArmCall call) {
    ResourceGroup group = writableGroup(call, WRITE);
    VaultRequest wanted = VaultRequest.of(call.body());
    return group
        .vault(call.value(2))
        .map(vault -> VaultView.of(VaultChanges.replace(call, vault, wanted)))
        .map(view -> Reply.json(200, view))
        .orElseGet(() -> create(call, group, wanted));
  }

  private Reply create(ArmCall call, ResourceGroup group, VaultRequest wanted) {
    Vault made = newVaults.make(call, group, wanted);
    ObjectNode view = VaultView.of(made);
    view.withObjectProperty("properties")
        .put("vaultUri", "https://" + call.value(2) + "." + made.cloud().vaultSuffix())
        .put("provisioningState", "RegisteringDns");
    return Reply.json(200, view);
  }

  private static Reply patch(ArmCall call) {
    Vault vault = call.visible().vault(writableGroup(call, WRITE), call.value(2), WRITE);
    VaultRequest wanted = VaultRequest.of(call.body());
    return Reply.json(200, VaultView.of(VaultChanges.merge(call, vault, wanted)));
  }

  /** The vault can be recovered; only its host name is gone. */
  private static Reply delete(ArmCall call) {
    ResourceGroup group = writableGroup(call, DELETE);
    if (group.vault(call.value(2)).isEmpty()) {
      return Reply.empty(204);
    }
    Vault vault = call.visible().vault(group, call.value(2), DELETE);
    call.visible().allVaults().delete(group, vault, call.now());
    return Reply.empty(200);
  }

  private static Reply policies(ArmCall call) {
    Vault vault =
        call.visible().vault(writableGroup(call, WRITE_POLICIES), call.value(2), WRITE_POLICIES);
    boolean createdAny = AccessPolicyChanges.apply(vault, call.value(3), call.body());
    return Reply.json(createdAny ? 201 : 200, AccessPolicyChanges.view(vault));
  }

  private static ResourceGroup writableGroup(ArmCall call, String action) {
    Subscription subscription = call.visible().subscription(call.value(0));
    String scope =
        "%s/resourceGroups/%s/providers/Microsoft.KeyVault/vaults/%s"
            .formatted(subscription.armId(), call.value(1), call.value(2));
    call.visible().require(action, scope);
    call.visible().writableSubscription(subscription.id());
    return call.visible().group(subscription, call.value(1), action);
  }
}
