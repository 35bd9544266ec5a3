package io.certwright.emulator.keyvault.secrets;

import io.certwright.emulator.http.Reply;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.DataAction;
import io.certwright.emulator.keyvault.call.Listing;
import io.certwright.emulator.keyvault.call.Managed;
import io.certwright.emulator.keyvault.call.Operation;
import io.certwright.emulator.plain.ObjectKind;
import io.certwright.emulator.plain.ObjectStore;
import io.certwright.emulator.plain.SecretValue;
import io.certwright.emulator.plain.StoredObject;
import java.util.List;

/** Soft delete of plain secrets, and what can follow it. */
public final class DeletedSecretOperations {

  public List<Operation> all() {
    return List.of(
        new Operation("DELETE secrets/*", "deleteSecret", DataAction.SECRET_DELETE, this::delete),
        new Operation(
            "GET deletedsecrets", "listDeletedSecrets", DataAction.SECRET_LIST, this::list),
        new Operation("GET deletedsecrets/*", "getDeletedSecret", DataAction.SECRET_GET, this::get),
        new Operation(
            "POST deletedsecrets/*/recover",
            "recoverDeletedSecret",
            DataAction.SECRET_RECOVER,
            this::recover),
        new Operation(
            "DELETE deletedsecrets/*", "purgeDeletedSecret", DataAction.SECRET_PURGE, this::purge));
  }

  private Reply delete(Call call) {
    if (Managed.certificate(call).isPresent()) {
      throw ObjectKind.SECRET.managed("delete");
    }
    return Reply.json(200, new SecretView(call).deleted(secrets(call).delete(call.name()), true));
  }

  private Reply list(Call call) {
    Listing listing = new Listing(call.request());
    SecretView view = new SecretView(call);
    return Reply.json(
        200,
        listing.render(
            secrets(call).listDeleted(listing.from(), listing.most()),
            deleted -> view.deleted(deleted, false)));
  }

  private Reply get(Call call) {
    SecretView view = new SecretView(call);
    return Reply.json(
        200,
        Managed.deleted(call)
            .map(view::deletedManaged)
            .orElseGet(() -> view.deleted(secrets(call).getDeleted(call.name()), true)));
  }

  private Reply recover(Call call) {
    Managed.refuseDeleted(call, ObjectKind.SECRET, "recover");
    StoredObject<SecretValue> recovered = secrets(call).recover(call.name());
    return Reply.json(200, new SecretView(call).item(recovered.name(), recovered.latest(), true));
  }

  private Reply purge(Call call) {
    Managed.refuseDeleted(call, ObjectKind.SECRET, "purge");
    secrets(call).purge(call.name());
    return Reply.empty(204);
  }

  private static ObjectStore<SecretValue> secrets(Call call) {
    return call.vault().contents().secrets();
  }
}
