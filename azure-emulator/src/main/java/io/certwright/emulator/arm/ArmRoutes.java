package io.certwright.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.RequestCounts;
import io.certwright.emulator.tenant.ResourceGroup;
import io.certwright.emulator.tenant.Subscription;
import io.certwright.emulator.tenant.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the operation of a request by its path, in which case does not matter. */
final class ArmRoutes {

  private final RequestCounts counts;

  ArmRoutes(RequestCounts counts) {
    this.counts = counts;
  }

  ObjectNode answer(Request request, Visible visible) {
    String path = "/" + String.join("/", request.segments()).toLowerCase(Locale.ROOT);
    boolean permissions = path.endsWith("/providers/microsoft.authorization/permissions");
    ApiVersions.require(request, !permissions && path.contains("/providers/microsoft.keyvault/"));
    if (!request.method().equals("GET")) {
      throw ArmErrors.notServed(request.method(), request.path());
    }
    if (permissions) {
      counts.count("arm.listPermissions");
      return permissions(request, visible);
    }
    if (path.equals("/tenants")) {
      counts.count("arm.listTenants");
      return ArmPage.of(request, List.of(visible.tenant()), ArmViews::tenant);
    }
    if (path.equals("/subscriptions")) {
      counts.count("arm.listSubscriptions");
      return subscriptions(request, visible);
    }
    return path.startsWith("/subscriptions/") ? inSubscription(request, visible) : none(request);
  }

  private ObjectNode subscriptions(Request request, Visible visible) {
    List<Subscription> all = visible.subscriptions();
    ObjectNode page = ArmPage.of(request, all, one -> ArmViews.subscription(visible.tenant(), one));
    page.putObject("count").put("type", "Total").put("value", all.size());
    return page;
  }

  private ObjectNode inSubscription(Request request, Visible visible) {
    List<String> segments = request.segments();
    Subscription subscription = visible.subscription(segments.get(1));
    List<String> rest = new ArrayList<>(segments.subList(2, segments.size()));
    String route = String.join("/", rest).toLowerCase(Locale.ROOT);
    switch (route) {
      case "":
        counts.count("arm.getSubscription");
        return ArmViews.subscription(visible.tenant(), subscription);
      case "resourcegroups":
        counts.count("arm.listResourceGroups");
        return ArmPage.of(request, visible.groups(subscription), ArmViews::group);
      case "resources":
        counts.count("arm.listResources");
        return resources(request, visible.vaults(subscription.resourceGroups()));
      case "providers/microsoft.keyvault/vaults":
        counts.count("arm.listVaults");
        return ArmPage.of(request, visible.vaults(subscription.resourceGroups()), VaultView::of);
      case "providers/microsoft.keyvault/deletedvaults":
        counts.count("arm.listDeletedVaults");
        return ArmPage.of(request, List.<Vault>of(), VaultView::of);
      case "providers/microsoft.keyvault/managedhsms",
      "providers/microsoft.keyvault/deletedmanagedhsms":
        counts.count("arm.listManagedHsms");
        return ArmPage.of(request, List.<Vault>of(), VaultView::of);
      default:
        return route.startsWith("resourcegroups/")
            ? inGroup(request, visible, subscription, rest)
            : none(request);
    }
  }

  private ObjectNode inGroup(
      Request request, Visible visible, Subscription subscription, List<String> path) {
    String name = path.get(1);
    String route = String.join("/", path.subList(2, path.size())).toLowerCase(Locale.ROOT);
    switch (route) {
      case "":
        counts.count("arm.getResourceGroup");
        ResourceGroup group = visible.group(subscription, name, Visible.READ_GROUP);
        visible.require(Visible.READ_GROUP, group.armId());
        return ArmViews.group(group);
      case "resources":
        counts.count("arm.listResourcesByResourceGroup");
        return resources(request, vaults(visible, subscription, name));
      case "providers/microsoft.keyvault/vaults":
        counts.count("arm.listVaultsByResourceGroup");
        return ArmPage.of(request, vaults(visible, subscription, name), VaultView::of);
      default:
        return route.matches("providers/microsoft\\.keyvault/vaults/[^/]+")
            ? vault(visible, visible.group(subscription, name, Visible.READ_VAULT), path.get(5))
            : none(request);
    }
  }

  private ObjectNode vault(Visible visible, ResourceGroup group, String name) {
    counts.count("arm.getVault");
    return VaultView.of(visible.vault(group, name));
  }

  private static List<Vault> vaults(Visible visible, Subscription subscription, String group) {
    return visible.vaults(List.of(visible.group(subscription, group, Visible.READ_VAULT)));
  }

  private static ObjectNode resources(Request request, List<Vault> vaults) {
    return ArmPage.of(
        request,
        ResourceFilter.includesVaults(request) ? vaults : List.<Vault>of(),
        ArmViews::resource);
  }

  /** What the caller may do at a scope, one entry for each of the caller's role assignments. */
  private static ObjectNode permissions(Request request, Visible visible) {
    List<String> segments = request.segments();
    String scope = "/" + String.join("/", segments.subList(0, segments.size() - 3));
    ObjectNode answer = Json.object();
    answer.set(
        "value",
        Json.arrayOf(
            visible.assignments().effective(visible.caller().objectId(), scope).stream()
                .map(ArmViews::permission)
                .toList()));
    return answer;
  }

  private static ObjectNode none(Request request) {
    throw ArmErrors.notServed(request.method(), request.path());
  }
}
