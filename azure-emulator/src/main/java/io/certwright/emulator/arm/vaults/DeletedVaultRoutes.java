package io.certwright.emulator.arm.vaults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.arm.ArmCall;
import io.certwright.emulator.arm.ArmError;
import io.certwright.emulator.arm.ArmPage;
import io.certwright.emulator.arm.ArmRoute;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.tenant.DeletedVault;
import io.certwright.emulator.tenant.Subscription;
import io.certwright.emulator.tenant.vault.VaultSettings;
import java.util.List;

/** Deleted vaults: listed, read, and purged. */
public final class DeletedVaultRoutes {

  private static final String PROVIDER = "subscriptions/*/providers/microsoft.keyvault/";
  private static final String DELETED = PROVIDER + "locations/*/deletedvaults/*";
  private static final String LIST = "Microsoft.KeyVault/deletedVaults/read";
  private static final String READ = "Microsoft.KeyVault/locations/deletedVaults/read";
  private static final String PURGE = "Microsoft.KeyVault/locations/deletedVaults/purge/action";

  public List<ArmRoute> all() {
    return List.of(
        VaultRoutes.route(
            "GET", PROVIDER + "deletedvaults", "listDeletedVaults", DeletedVaultRoutes::list),
        VaultRoutes.route("GET", DELETED, "getDeletedVault", DeletedVaultRoutes::get),
        VaultRoutes.route("POST", DELETED + "/purge", "purgeVault", DeletedVaultRoutes::purge),
        VaultRoutes.route(
            "GET", PROVIDER + "managedhsms", "listManagedHsms", DeletedVaultRoutes::none),
        VaultRoutes.route(
            "GET",
            PROVIDER + "deletedmanagedhsms",
            "listDeletedManagedHsms",
            DeletedVaultRoutes::none));
  }

  private static Reply list(ArmCall call) {
    Subscription subscription = call.visible().subscription(call.value(0));
    call.visible().require(LIST, subscription.armId());
    List<DeletedVault> deleted =
        call.visible().allVaults().deletedOf(subscription.id(), call.now());
    return Reply.json(200, ArmPage.of(call.request(), deleted, DeletedVaultRoutes::view));
  }

  /** There are no managed HSMs; some clients list them along with vaults. */
  private static Reply none(ArmCall call) {
    call.visible().subscription(call.value(0));
    return Reply.json(200, ArmPage.of(call.request(), List.of(), DeletedVaultRoutes::view));
  }

  private static Reply get(ArmCall call) {
    return Reply.json(200, view(find(call, READ)));
  }

  private static Reply purge(ArmCall call) {
    call.visible().writableSubscription(call.value(0));
    DeletedVault deleted = find(call, PURGE);
    if (deleted.vault().settings().purgeProtection()) {
      throw new ArmError(400, "MethodNotAllowed", "Operation 'DeletedVaultPurge' is not allowed.");
    }
    call.visible().allVaults().purge(deleted);
    return Reply.empty(200);
  }

  private static DeletedVault find(ArmCall call, String action) {
    Subscription subscription = call.visible().subscription(call.value(0));
    call.visible().require(action, subscription.armId());
    return call.visible()
        .allVaults()
        .deleted(call.visible().tenant().cloud(), call.value(2), call.now())
        .filter(one -> one.group().subscriptionId().equalsIgnoreCase(subscription.id()))
        .filter(one -> one.vault().settings().location().equalsIgnoreCase(call.value(1)))
        .orElseThrow(
            () ->
                new ArmError(
                    404,
                    "DeletedVaultNotFound",
                    "The specified deleted vault '%s' does not exist.".formatted(call.value(2))));
  }

  private static ObjectNode view(DeletedVault deleted) {
    VaultSettings settings = deleted.vault().settings();
    ObjectNode node =
        Json.object()
            .put("id", deleted.armId())
            .put("name", deleted.vault().name())
            .put("type", "Microsoft.KeyVault/deletedVaults");
    ObjectNode properties =
        node.putObject("properties")
            .put("vaultId", deleted.vault().armId())
            .put("location", settings.location());
    properties.set("tags", Json.strings(settings.tags()));
    properties
        .put("deletionDate", VaultView.seconds(deleted.deletedAt()))
        .put("scheduledPurgeDate", VaultView.seconds(deleted.scheduledPurgeAt()));
    if (settings.purgeProtection()) {
      properties.put("purgeProtectionEnabled", true);
    }
    return node;
  }
}
