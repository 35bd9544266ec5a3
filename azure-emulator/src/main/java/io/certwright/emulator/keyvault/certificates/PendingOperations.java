package io.certwright.emulator.keyvault.certificates;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.certificate.NewCertificate;
import io.certwright.emulator.certificate.PendingOperation;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.DataAction;
import io.certwright.emulator.keyvault.call.Fields;
import io.certwright.emulator.keyvault.call.Operation;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The way of a new certificate: create, look after it, merge or give up. */
public final class PendingOperations {

  private static final String RETRY_AFTER_SECONDS = "10";

  private final Clock clock;

  public PendingOperations(Clock clock) {
    this.clock = clock;
  }

  public List<Operation> all() {
    return List.of(
        new Operation(
            "POST certificates/*/create",
            "createCertificate",
            DataAction.CERTIFICATE_CREATE,
            this::create),
        new Operation(
            "GET certificates/*/pending",
            "getCertificateOperation",
            DataAction.CERTIFICATE_GET,
            this::get),
        new Operation(
            "PATCH certificates/*/pending",
            "updateCertificateOperation",
            DataAction.CERTIFICATE_UPDATE,
            this::cancel),
        new Operation(
            "DELETE certificates/*/pending",
            "deleteCertificateOperation",
            DataAction.CERTIFICATE_UPDATE,
            this::delete),
        new Operation(
            "POST certificates/*/pending/merge",
            "mergeCertificate",
            DataAction.CERTIFICATE_CREATE,
            this::merge));
  }

  private Reply create(Call call) {
    JsonNode body = Fields.body(call.request());
    call.store().requireFree(call.name());
    call.vault().contents().requireNoOtherKind(call.name());
    NewCertificate order =
        new NewCertificate(
            policy(call, body.path("policy")),
            Fields.flag(body.path("attributes"), "enabled"),
            Fields.tags(body),
            Fields.flag(body, "preserveCertOrder"));
    StoredCertificate created = call.store().create(call.name(), order);
    String location =
        "%s/pending?api-version=%s&request_id=%s"
            .formatted(id(call, created), call.version().value(), created.pending().requestId());
    return pending(call, 202, created)
        .with("Location", location)
        .with("Retry-After", RETRY_AFTER_SECONDS);
  }

  /** The policy of the request; without one that of the name, if it has one. */
  private CertificatePolicy policy(Call call, JsonNode policy) {
    if (policy.isObject()) {
      return new PolicyReader(call.vault().settings().sku(), call.version(), clock.instant())
          .read(policy);
    }
    return call.store()
        .find(call.name())
        .map(StoredCertificate::policy)
        .orElseThrow(() -> KeyVaultError.badParameter("Property policy has invalid value\r\n"));
  }

  private Reply get(Call call) {
    StoredCertificate certificate = call.store().getPending(call.name());
    PendingOperation pending = certificate.pending();
    Optional<String> wanted = call.request().query("request_id");
    if (wanted.isPresent() && !wanted.get().equals(pending.requestId())) {
      throw new KeyVaultError(
          404, "PendingCertificateNotFound", null, "Pending Certificate not found: " + call.name());
    }
    Reply reply = pending(call, 200, certificate);
    return pending.isInProgress() ? reply.with("Retry-After", RETRY_AFTER_SECONDS) : reply;
  }

  private Reply cancel(Call call) {
    StoredCertificate certificate = call.store().getPending(call.name());
    boolean wanted = Fields.flag(Fields.body(call.request()), "cancellation_requested", false);
    return pending(call, 200, wanted ? call.store().cancelPending(call.name()) : certificate);
  }

  private Reply delete(Call call) {
    return pending(call, 200, call.store().deletePending(call.name()));
  }

  private Reply merge(Call call) {
    call.store().getPending(call.name());
    JsonNode body = Fields.body(call.request());
    List<String> encoded = Optional.ofNullable(Fields.texts(body, "x5c")).orElse(List.of());
    StoredCertificate merged =
        call.store()
            .merge(
                call.name(),
                encoded.stream().map(PendingOperations::decode).toList(),
                Fields.tags(body));
    return Reply.json(201, BundleView.of(call).whole(merged))
        .with("Location", id(call, merged) + "?api-version=" + call.version().value());
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      throw KeyVaultError.badParameter(
          "Property x5c has invalid value X5C must has at least one valid item");
    }
  }

  private static Reply pending(Call call, int status, StoredCertificate certificate) {
    return Reply.json(status, PendingView.of(certificate, id(call, certificate)));
  }

  private static String id(Call call, StoredCertificate certificate) {
    return BundleView.of(call).certificateId(certificate.name());
  }
}
