package io.certwright.emulator.keyvault.keys;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.Changes;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.DataAction;
import io.certwright.emulator.keyvault.call.Fields;
import io.certwright.emulator.keyvault.call.KeyPropertiesReader;
import io.certwright.emulator.keyvault.call.ListItem;
import io.certwright.emulator.keyvault.call.Listing;
import io.certwright.emulator.keyvault.call.Managed;
import io.certwright.emulator.keyvault.call.Operation;
import io.certwright.emulator.plain.KeyMaterial;
import io.certwright.emulator.plain.ObjectKind;
import io.certwright.emulator.plain.ObjectStore;
import io.certwright.emulator.plain.ObjectVersion;
import io.certwright.emulator.plain.StoredObject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The keys of certificates, and plain ones beside them: of both, the public half. */
public final class KeyOperations {

  private static final ObjectKind KIND = ObjectKind.KEY;

  private final Clock clock;

  public KeyOperations(Clock clock) {
    this.clock = clock;
  }

  public List<Operation> all() {
    return List.of(
        new Operation("GET keys", "listKeys", DataAction.KEY_LIST, this::list),
        new Operation("GET keys/*", "getKey", DataAction.KEY_GET, this::get),
        new Operation("GET keys/*/*", "getKeyVersion", DataAction.KEY_GET, this::get),
        new Operation(
            "GET keys/*/versions", "listKeyVersions", DataAction.KEY_LIST, this::versions),
        new Operation("POST keys/*/create", "createKey", DataAction.KEY_CREATE, this::create),
        new Operation("PATCH keys/*", "updateKey", DataAction.KEY_UPDATE, this::update),
        new Operation("PATCH keys/*/*", "updateKeyVersion", DataAction.KEY_UPDATE, this::update));
  }

  private Reply list(Call call) {
    Listing listing = new Listing(call.request());
    KeyView view = new KeyView(call);
    var managed =
        Managed.list(call, listing).stream()
            .map(one -> new ListItem(one.name(), view.managedItem(one, one.latest(), false)));
    var plain =
        keys(call).list(listing.from(), listing.most() + 1).items().stream()
            .map(one -> new ListItem(one.name(), view.item(one.name(), one.latest(), false)));
    return Reply.json(
        200, listing.render(ListItem.merge(listing.most(), managed, plain), ListItem::view));
  }

  private Reply get(Call call) {
    Optional<StoredCertificate> certificate = Managed.certificate(call);
    if (certificate.isPresent()) {
      CertificateVersion version = Managed.version(call, certificate.get(), KIND);
      return Reply.json(200, new KeyView(call).managed(certificate.get(), version));
    }
    StoredObject<KeyMaterial> key = keys(call).get(call.name());
    ObjectVersion<KeyMaterial> version =
        call.segments().size() < 3 ? key.latest() : keys(call).version(key, call.segments().get(2));
    return Reply.json(200, new KeyView(call).plain(key.name(), version));
  }

  private Reply versions(Call call) {
    Listing listing = new Listing(call.request());
    KeyView view = new KeyView(call);
    Optional<StoredCertificate> certificate = Managed.certificate(call);
    if (certificate.isPresent()) {
      return Reply.json(
          200,
          listing.render(
              Managed.versions(certificate.get(), listing),
              one -> view.managedItem(certificate.get(), one, true)));
    }
    List<ObjectVersion<KeyMaterial>> all =
        keys(call).find(call.name()).map(StoredObject::versions).orElse(List.of());
    return Reply.json(
        200,
        listing.render(
            listing.cut(
                all.stream().sorted(Comparator.comparing(ObjectVersion::id)).toList(),
                ObjectVersion::id),
            one -> view.item(call.name(), one, true)));
  }

  private Reply create(Call call) {
    JsonNode body = Fields.body(call.request());
    Managed.refuse(call, KIND, "create");
    KeyProperties properties = KeyPropertiesReader.ofKey(body, call.vault().settings().sku());
    List<String> operations =
        Optional.ofNullable(Fields.texts(body, "key_ops"))
            .orElse(KeyOperationNames.all(properties.type()));
    KeyMaterial material = new KeyMaterial(properties.type(), properties.generate(), operations);
    StoredObject<KeyMaterial> stored =
        keys(call)
            .add(call.name(), ObjectVersion.of(material, Fields.changes(body), clock.instant()));
    return Reply.json(200, new KeyView(call).plain(stored.name(), stored.latest()));
  }

  private Reply update(Call call) {
    Changes changes = Fields.changes(Fields.body(call.request()));
    Managed.refuse(call, KIND, "update");
    String version = call.segments().size() < 3 ? null : call.segments().get(2);
    StoredObject<KeyMaterial> updated = keys(call).update(call.name(), version, changes);
    ObjectVersion<KeyMaterial> one =
        version == null ? updated.latest() : keys(call).version(updated, version);
    return Reply.json(200, new KeyView(call).plain(updated.name(), one));
  }

  private static ObjectStore<KeyMaterial> keys(Call call) {
    return call.vault().contents().keys();
  }
}
