package io.certwright.emulator.keyvault.certificates;

import io.certwright.emulator.certificate.DeletedCertificate;
import io.certwright.emulator.certificate.store.Page;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.DataAction;
import io.certwright.emulator.keyvault.call.Listing;
import io.certwright.emulator.keyvault.call.Operation;
import java.util.List;

/** Soft delete and what can follow it. */
public final class DeletedOperations {

  public List<Operation> all() {
    return List.of(
        new Operation(
            "DELETE certificates/*",
            "deleteCertificate",
            DataAction.CERTIFICATE_DELETE,
            this::delete),
        new Operation(
            "GET deletedcertificates",
            "listDeletedCertificates",
            DataAction.CERTIFICATE_LIST,
            this::list),
        new Operation(
            "GET deletedcertificates/*",
            "getDeletedCertificate",
            DataAction.CERTIFICATE_GET,
            this::get),
        new Operation(
            "POST deletedcertificates/*/recover",
            "recoverDeletedCertificate",
            DataAction.CERTIFICATE_RECOVER,
            this::recover),
        new Operation(
            "DELETE deletedcertificates/*",
            "purgeDeletedCertificate",
            DataAction.CERTIFICATE_PURGE,
            this::purge));
  }

  private Reply delete(Call call) {
    return Reply.json(200, BundleView.of(call).deleted(call.store().delete(call.name())));
  }

  private Reply list(Call call) {
    Listing listing = new Listing(call.request());
    Page<DeletedCertificate> page =
        call.store().listDeleted(listing.from(), listing.most(), listing.withPending());
    return Reply.json(200, listing.render(page, BundleView.of(call)::deletedItem));
  }

  private Reply get(Call call) {
    return Reply.json(200, BundleView.of(call).deleted(call.store().getDeleted(call.name())));
  }

  private Reply recover(Call call) {
    return Reply.json(200, BundleView.of(call).whole(call.store().recover(call.name())));
  }

  private Reply purge(Call call) {
    call.store().purge(call.name());
    return Reply.empty(204);
  }
}
