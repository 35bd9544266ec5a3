package io.certwright.emulator.arm.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.arm.ApiVersions;
import io.certwright.emulator.arm.ArmCall;
import io.certwright.emulator.arm.ArmPage;
import io.certwright.emulator.arm.ArmRoute;
import io.certwright.emulator.arm.Visible;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.tenant.ResourceGroup;
import io.certwright.emulator.tenant.Subscription;
import io.certwright.emulator.tenant.vault.Vault;
import java.util.List;
import java.util.function.Function;

/** Tenants, subscriptions, resource groups, and the resources in them. */
public final class ResourceRoutes {

  private static final String SUBSCRIPTION = "subscriptions/*";

  public List<ArmRoute> all() {
    return List.of(
        get("tenants", "listTenants", ResourceRoutes::tenants),
        get("subscriptions", "listSubscriptions", ResourceRoutes::subscriptions),
        get(SUBSCRIPTION, "getSubscription", ResourceRoutes::subscription),
        get(SUBSCRIPTION + "/locations", "listLocations", ResourceRoutes::locations),
        get(SUBSCRIPTION + "/providers", "listProviders", ResourceRoutes::providers),
        get(SUBSCRIPTION + "/providers/*", "getProvider", ResourceRoutes::provider),
        get(SUBSCRIPTION + "/resources", "listResources", ResourceRoutes::resources),
        get(SUBSCRIPTION + "/resourcegroups", "listResourceGroups", ResourceRoutes::groups),
        get(SUBSCRIPTION + "/resourcegroups/*", "getResourceGroup", ResourceRoutes::group),
        get(
            SUBSCRIPTION + "/resourcegroups/*/resources",
            "listResourcesByResourceGroup",
            ResourceRoutes::resourcesOfGroup));
  }

  private static ArmRoute get(String pattern, String name, Function<ArmCall, ObjectNode> answer) {
    return new ArmRoute(
        "GET", pattern, name, ApiVersions.RESOURCES, call -> Reply.json(200, answer.apply(call)));
  }

  private static ObjectNode tenants(ArmCall call) {
    return ArmPage.of(call.request(), List.of(call.visible().tenant()), ResourceViews::tenant);
  }

  private static ObjectNode subscriptions(ArmCall call) {
    Visible visible = call.visible();
    List<Subscription> all = visible.subscriptions();
    ObjectNode page =
        ArmPage.of(call.request(), all, one -> ResourceViews.subscription(visible.tenant(), one));
    page.putObject("count").put("type", "Total").put("value", all.size());
    return page;
  }

  private static ObjectNode subscription(ArmCall call) {
    return ResourceViews.subscription(
        call.visible().tenant(), call.visible().subscription(call.value(0)));
  }

  private static ObjectNode locations(ArmCall call) {
    Subscription subscription = call.visible().subscription(call.value(0));
    ObjectNode page = Json.object();
    page.set(
        "value",
        Json.arrayOf(
            Location.of(call.visible().tenant().cloud()).stream()
                .map(location -> location.view(subscription))
                .toList()));
    return page;
  }

  private static ObjectNode providers(ArmCall call) {
    Subscription subscription = call.visible().subscription(call.value(0));
    return ArmPage.of(
        call.request(),
        Provider.all(),
        provider -> provider.view(subscription, call.visible().tenant().cloud()));
  }

  private static ObjectNode provider(ArmCall call) {
    Subscription subscription = call.visible().subscription(call.value(0));
    return Provider.named(call.value(1)).view(subscription, call.visible().tenant().cloud());
  }

  private static ObjectNode resources(ArmCall call) {
    Subscription subscription = call.visible().subscription(call.value(0));
    return resources(call, call.visible().vaults(subscription.resourceGroups()));
  }

  private static ObjectNode groups(ArmCall call) {
    Subscription subscription = call.visible().subscription(call.value(0));
    return ArmPage.of(call.request(), call.visible().groups(subscription), ResourceViews::group);
  }

  private static ObjectNode group(ArmCall call) {
    Subscription subscription = call.visible().subscription(call.value(0));
    ResourceGroup group = call.visible().group(subscription, call.value(1), Visible.READ_GROUP);
    call.visible().require(Visible.READ_GROUP, group.armId());
    return ResourceViews.group(group);
  }

  private static ObjectNode resourcesOfGroup(ArmCall call) {
    Subscription subscription = call.visible().subscription(call.value(0));
    ResourceGroup group = call.visible().group(subscription, call.value(1), Visible.READ_VAULT);
    return resources(call, call.visible().vaults(List.of(group)));
  }

  private static ObjectNode resources(ArmCall call, List<Vault> vaults) {
    ResourceFilter filter = ResourceFilter.of(call.request());
    List<Vault> passing = vaults.stream().filter(filter::passes).toList();
    return ArmPage.of(call.request(), passing, ResourceViews::resource);
  }
}
