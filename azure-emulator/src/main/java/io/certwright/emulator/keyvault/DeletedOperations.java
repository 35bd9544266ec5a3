package io.certwright.emulator.keyvault;

import io.certwright.emulator.certificate.DeletedCertificate;
import io.certwright.emulator.certificate.Page;
import io.certwright.emulator.http.Reply;
import java.util.List;

/** Soft delete and what can follow it. */
final class DeletedOperations {

  List<Operation> all() {
    return List.of(
        new Operation(
            "DELETE certificates/*", "deleteCertificate", CertificateAction.DELETE, this::delete),
        new Operation(
            "GET deletedcertificates",
            "listDeletedCertificates",
            CertificateAction.LIST,
            this::list),
        new Operation(
            "GET deletedcertificates/*", "getDeletedCertificate", CertificateAction.GET, this::get),
        new Operation(
            "POST deletedcertificates/*/recover",
            "recoverDeletedCertificate",
            CertificateAction.RECOVER,
            this::recover),
        new Operation(
            "DELETE deletedcertificates/*",
            "purgeDeletedCertificate",
            CertificateAction.PURGE,
            this::purge));
  }

  private Reply delete(Call call) {
    return Reply.json(200, call.view().deleted(call.store().delete(call.name())));
  }

  private Reply list(Call call) {
    Listing listing = new Listing(call.request());
    Page<DeletedCertificate> page =
        call.store().listDeleted(listing.from(), listing.most(), listing.withPending());
    return Reply.json(200, listing.render(page, call.view()::deletedItem));
  }

  private Reply get(Call call) {
    return Reply.json(200, call.view().deleted(call.store().getDeleted(call.name())));
  }

  private Reply recover(Call call) {
    return Reply.json(200, call.view().whole(call.store().recover(call.name())));
  }

  private Reply purge(Call call) {
    call.store().purge(call.name());
    return Reply.empty(204);
  }
}
