package io.certwright.emulator.keyvault.certificates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.PendingOperation;
import io.certwright.emulator.certificate.PendingOperation.Status;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.keyvault.call.Fields;
import java.util.Base64;

/** A pending operation on the wire. */
final class PendingView {

  private static final String TO_BE_MERGED =
      "Pending certificate created. Please Perform Merge to complete the request.";
  private static final String WITH_THE_ISSUER =
      "Pending certificate created. Certificate request is in progress. This may take some time"
          + " based on the issuer provider. Please check again later.";

  private PendingView() {}

  /**
   * @param certificateId without a version
   */
  static ObjectNode of(StoredCertificate certificate, String certificateId) {
    PendingOperation pending = certificate.pending();
    ObjectNode node = Json.object().put("id", certificateId + "/pending");
    Fields.put(
        node.putObject("issuer").put("name", pending.issuer().name()),
        "cty",
        pending.issuer().certificateType());
    node.put("csr", Base64.getEncoder().encodeToString(pending.request().get().csr()))
        .put("cancellation_requested", pending.cancellationRequested())
        .put("status", pending.status().wireName());
    if (pending.isInProgress() || pending.status() == Status.FAILED) {
      node.put("status_details", pending.issuer().isUnknown() ? TO_BE_MERGED : WITH_THE_ISSUER);
    }
    if (pending.draft().preserveCertOrder() != null) {
      node.put("preserveCertOrder", pending.draft().preserveCertOrder());
    }
    if (pending.status() == Status.COMPLETED) {
      node.put("target", certificateId);
    }
    if (pending.status() == Status.FAILED) {
      node.putObject("error")
          .put("code", pending.outcome().errorCode())
          .put("message", pending.outcome().errorMessage());
    }
    return node.put("request_id", pending.requestId());
  }
}
