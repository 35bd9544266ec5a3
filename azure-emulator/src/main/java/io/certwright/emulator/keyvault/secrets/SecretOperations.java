package io.certwright.emulator.keyvault.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.Changes;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.DataAction;
import io.certwright.emulator.keyvault.call.Fields;
import io.certwright.emulator.keyvault.call.ListItem;
import io.certwright.emulator.keyvault.call.Listing;
import io.certwright.emulator.keyvault.call.Managed;
import io.certwright.emulator.keyvault.call.Operation;
import io.certwright.emulator.plain.ObjectKind;
import io.certwright.emulator.plain.ObjectStore;
import io.certwright.emulator.plain.ObjectVersion;
import io.certwright.emulator.plain.SecretValue;
import io.certwright.emulator.plain.StoredObject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The secrets of certificates, and plain ones beside them. */
public final class SecretOperations {

  private static final ObjectKind KIND = ObjectKind.SECRET;

  private final Clock clock;

  public SecretOperations(Clock clock) {
    this.clock = clock;
  }

  public List<Operation> all() {
    return List.of(
        new Operation("GET secrets", "listSecrets", DataAction.SECRET_LIST, this::list),
        new Operation("GET secrets/*", "getSecret", DataAction.SECRET_GET, this::get),
        new Operation("GET secrets/*/*", "getSecretVersion", DataAction.SECRET_GET, this::get),
        new Operation(
            "GET secrets/*/versions", "listSecretVersions", DataAction.SECRET_LIST, this::versions),
        new Operation("PUT secrets/*", "setSecret", DataAction.SECRET_SET, this::set),
        new Operation("PATCH secrets/*", "updateSecret", DataAction.SECRET_UPDATE, this::update),
        new Operation(
            "PATCH secrets/*/*", "updateSecretVersion", DataAction.SECRET_UPDATE, this::update));
  }

  private Reply list(Call call) {
    Listing listing = new Listing(call.request());
    SecretView view = new SecretView(call);
    var managed =
        Managed.list(call, listing).stream()
            .map(one -> new ListItem(one.name(), view.managedItem(one, one.latest(), false)));
    var plain =
        secrets(call).list(listing.from(), listing.most() + 1).items().stream()
            .map(one -> new ListItem(one.name(), view.item(one.name(), one.latest(), false)));
    return Reply.json(
        200, listing.render(ListItem.merge(listing.most(), managed, plain), ListItem::view));
  }

  private Reply get(Call call) {
    Optional<StoredCertificate> certificate = Managed.certificate(call);
    if (certificate.isPresent()) {
      CertificateVersion version = Managed.version(call, certificate.get(), KIND);
      requireEnabled(version.enabled());
      return Reply.json(200, new SecretView(call).managed(certificate.get(), version));
    }
    StoredObject<SecretValue> secret = secrets(call).get(call.name());
    ObjectVersion<SecretValue> version =
        call.segments().size() < 3
            ? secret.latest()
            : secrets(call).version(secret, call.segments().get(2));
    requireEnabled(version.enabled());
    return Reply.json(200, new SecretView(call).plain(secret.name(), version));
  }

  private Reply versions(Call call) {
    Listing listing = new Listing(call.request());
    SecretView view = new SecretView(call);
    Optional<StoredCertificate> certificate = Managed.certificate(call);
    if (certificate.isPresent()) {
      return Reply.json(
          200,
          listing.render(
              Managed.versions(certificate.get(), listing),
              one -> view.managedItem(certificate.get(), one, true)));
    }
    List<ObjectVersion<SecretValue>> all =
        secrets(call).find(call.name()).map(StoredObject::versions).orElse(List.of());
    return Reply.json(
        200,
        listing.render(
            listing.cut(
                all.stream().sorted(Comparator.comparing(ObjectVersion::id)).toList(),
                ObjectVersion::id),
            one -> view.item(call.name(), one, true)));
  }

  private Reply set(Call call) {
    JsonNode body = Fields.body(call.request());
    Managed.refuse(call, KIND, "set");
    if (!body.path("value").isTextual()) {
      throw KeyVaultError.badParameter("Property value has invalid value\r\n");
    }
    SecretValue value =
        new SecretValue(body.path("value").textValue(), Fields.text(body, "contentType", null));
    StoredObject<SecretValue> stored =
        secrets(call)
            .add(call.name(), ObjectVersion.of(value, Fields.changes(body), clock.instant()));
    return Reply.json(200, new SecretView(call).plain(stored.name(), stored.latest()));
  }

  private Reply update(Call call) {
    Changes changes = Fields.changes(Fields.body(call.request()));
    Managed.refuse(call, KIND, "update");
    String version = call.segments().size() < 3 ? null : call.segments().get(2);
    StoredObject<SecretValue> updated = secrets(call).update(call.name(), version, changes);
    ObjectVersion<SecretValue> one =
        version == null ? updated.latest() : secrets(call).version(updated, version);
    return Reply.json(200, new SecretView(call).item(updated.name(), one, true));
  }

  private static void requireEnabled(boolean enabled) {
    if (!enabled) {
      throw KIND.disabled();
    }
  }

  private static ObjectStore<SecretValue> secrets(Call call) {
    return call.vault().contents().secrets();
  }
}
