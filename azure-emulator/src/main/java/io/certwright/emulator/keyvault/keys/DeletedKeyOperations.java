package io.certwright.emulator.keyvault.keys;

import io.certwright.emulator.http.Reply;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.DataAction;
import io.certwright.emulator.keyvault.call.Listing;
import io.certwright.emulator.keyvault.call.Managed;
import io.certwright.emulator.keyvault.call.Operation;
import io.certwright.emulator.plain.KeyMaterial;
import io.certwright.emulator.plain.ObjectKind;
import io.certwright.emulator.plain.ObjectStore;
import io.certwright.emulator.plain.StoredObject;
import java.util.List;

/** Soft delete of plain keys, and what can follow it. */
public final class DeletedKeyOperations {

  public List<Operation> all() {
    return List.of(
        new Operation("DELETE keys/*", "deleteKey", DataAction.KEY_DELETE, this::delete),
        new Operation("GET deletedkeys", "listDeletedKeys", DataAction.KEY_LIST, this::list),
        new Operation("GET deletedkeys/*", "getDeletedKey", DataAction.KEY_GET, this::get),
        new Operation(
            "POST deletedkeys/*/recover",
            "recoverDeletedKey",
            DataAction.KEY_RECOVER,
            this::recover),
        new Operation(
            "DELETE deletedkeys/*", "purgeDeletedKey", DataAction.KEY_PURGE, this::purge));
  }

  private Reply delete(Call call) {
    if (Managed.certificate(call).isPresent()) {
      throw ObjectKind.KEY.managed("delete");
    }
    return Reply.json(200, new KeyView(call).deleted(keys(call).delete(call.name())));
  }

  private Reply list(Call call) {
    Listing listing = new Listing(call.request());
    KeyView view = new KeyView(call);
    return Reply.json(
        200,
        listing.render(keys(call).listDeleted(listing.from(), listing.most()), view::deletedItem));
  }

  private Reply get(Call call) {
    KeyView view = new KeyView(call);
    return Reply.json(
        200,
        Managed.deleted(call)
            .map(view::deletedManaged)
            .orElseGet(() -> view.deleted(keys(call).getDeleted(call.name()))));
  }

  private Reply recover(Call call) {
    Managed.refuseDeleted(call, ObjectKind.KEY, "recover");
    StoredObject<KeyMaterial> recovered = keys(call).recover(call.name());
    return Reply.json(200, new KeyView(call).plain(recovered.name(), recovered.latest()));
  }

  private Reply purge(Call call) {
    Managed.refuseDeleted(call, ObjectKind.KEY, "purge");
    keys(call).purge(call.name());
    return Reply.empty(204);
  }

  private static ObjectStore<KeyMaterial> keys(Call call) {
    return call.vault().contents().keys();
  }
}
