package io.certwright.emulator.keyvault.certificates;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.Changes;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.store.Page;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.DataAction;
import io.certwright.emulator.keyvault.call.Fields;
import io.certwright.emulator.keyvault.call.Listing;
import io.certwright.emulator.keyvault.call.Managed;
import io.certwright.emulator.keyvault.call.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Operations on certificates that exist. */
public final class LiveOperations {

  private final Clock clock;

  public LiveOperations(Clock clock) {
    this.clock = clock;
  }

  public List<Operation> all() {
    return List.of(
        new Operation(
            "GET certificates", "listCertificates", DataAction.CERTIFICATE_LIST, this::list),
        new Operation(
            "GET certificates/*", "getCertificate", DataAction.CERTIFICATE_GET, this::getLatest),
        new Operation(
            "GET certificates/*/versions",
            "listCertificateVersions",
            DataAction.CERTIFICATE_LIST,
            this::listVersions),
        new Operation(
            "GET certificates/*/policy",
            "getCertificatePolicy",
            DataAction.CERTIFICATE_GET,
            this::getPolicy),
        new Operation(
            "PATCH certificates/*/policy",
            "updateCertificatePolicy",
            DataAction.CERTIFICATE_UPDATE,
            this::updatePolicy),
        new Operation(
            "GET certificates/*/*",
            "getCertificateVersion",
            DataAction.CERTIFICATE_GET,
            this::getVersion),
        new Operation(
            "PATCH certificates/*",
            "updateCertificate",
            DataAction.CERTIFICATE_UPDATE,
            this::update),
        new Operation(
            "PATCH certificates/*/*",
            "updateCertificateVersion",
            DataAction.CERTIFICATE_UPDATE,
            this::updateVersion),
        new Operation(
            "POST certificates/*/import",
            "importCertificate",
            DataAction.CERTIFICATE_IMPORT,
            this::importCertificate));
  }

  private Reply list(Call call) {
    Listing listing = new Listing(call.request());
    Page<StoredCertificate> page =
        call.store().list(listing.from(), listing.most(), listing.withPending());
    return Reply.json(
        200, listing.render(page, one -> BundleView.of(call).item(one, one.latest(), false)));
  }

  private Reply getLatest(Call call) {
    return Reply.json(200, BundleView.of(call).whole(call.store().get(call.name())));
  }

  private Reply getVersion(Call call) {
    StoredCertificate certificate = call.store().get(call.name());
    CertificateVersion version = call.store().version(certificate, call.segments().get(2));
    return Reply.json(200, BundleView.of(call).one(certificate, version));
  }

  /** By the hexadecimal version, which is no order of time; nothing for an unknown name. */
  private Reply listVersions(Call call) {
    Listing listing = new Listing(call.request());
    Optional<StoredCertificate> certificate = call.store().find(call.name());
    Page<CertificateVersion> page =
        certificate
            .map(found -> Managed.versions(found, listing))
            .orElse(new Page<>(List.of(), Optional.empty()));
    return Reply.json(
        200,
        listing.render(
            page, version -> BundleView.of(call).item(certificate.orElseThrow(), version, true)));
  }

  private Reply getPolicy(Call call) {
    return Reply.json(200, BundleView.of(call).policy(call.store().get(call.name())));
  }

  private Reply updatePolicy(Call call) {
    JsonNode body = Fields.body(call.request());
    StoredCertificate updated =
        call.store().updatePolicy(call.name(), policy -> patched(call, policy, body));
    return Reply.json(200, BundleView.of(call).policy(updated));
  }

  private Reply update(Call call) {
    StoredCertificate updated = update(call, null);
    return Reply.json(200, BundleView.of(call).whole(updated));
  }

  private Reply updateVersion(Call call) {
    String version = call.segments().get(2);
    StoredCertificate updated = update(call, version);
    return Reply.json(
        200, BundleView.of(call).updated(updated, call.store().version(updated, version)));
  }

  private StoredCertificate update(Call call, String version) {
    JsonNode body = Fields.body(call.request());
    Changes changes = Fields.changes(body);
    return call.store()
        .update(
            call.name(), version, changes, policy -> patched(call, policy, body.path("policy")));
  }

  private Reply importCertificate(Call call) {
    call.store().requireFree(call.name());
    call.vault().contents().requireNoOtherKind(call.name());
    ImportReader content = new ImportReader(Fields.body(call.request()), clock.instant());
    CertificatePolicy policy = content.policy();
    StoredCertificate imported =
        call.store().importVersion(call.name(), policy, content.version(policy));
    return Reply.json(200, BundleView.of(call).whole(imported));
  }

  private CertificatePolicy patched(Call call, CertificatePolicy policy, JsonNode changes) {
    return new PolicyReader(call.vault().settings().sku(), call.version(), clock.instant())
        .patch(policy, changes);
  }
}
