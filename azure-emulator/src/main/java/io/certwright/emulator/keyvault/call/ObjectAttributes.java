package io.certwright.emulator.keyvault.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.DeletedCertificate;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.plain.DeletedObject;
import io.certwright.emulator.plain.ObjectKind;
import io.certwright.emulator.plain.ObjectVersion;
import io.certwright.emulator.tenant.vault.Vault;
import io.certwright.emulator.tenant.vault.VaultSettings;
import java.time.Instant;
import java.util.Map;

/** The attributes and tags that certificates, keys and secrets have in common on the wire. */
public final class ObjectAttributes {

  private ObjectAttributes() {}

  public static ObjectNode of(CertificateVersion one) {
    return dates(
        one.enabled() && !one.isDraft(),
        one.notBefore(),
        one.expires(),
        one.created(),
        one.updated());
  }

  public static ObjectNode of(ObjectVersion<?> one) {
    return dates(one.enabled(), one.notBefore(), one.expires(), one.created(), one.updated());
  }

  /** The attributes with what soft delete promises in the vault. */
  public static ObjectNode recoverable(ObjectNode attributes, VaultSettings settings) {
    int days = settings.softDeleteRetentionInDays();
    String level =
        (days == 90 ? "Recoverable" : "CustomizedRecoverable")
            + (settings.purgeProtection() ? "" : "+Purgeable");
    return attributes.put("recoveryLevel", level).put("recoverableDays", days);
  }

  public static void addTags(ObjectNode node, Map<String, String> tags) {
    if (tags != null) {
      node.set("tags", Json.strings(tags));
    }
  }

  /** The beginning of a deleted key or secret. */
  public static ObjectNode deletion(Vault vault, ObjectKind kind, DeletedObject<?> deleted) {
    return deletion(
        vault, kind, deleted.object().name(), deleted.deletedAt(), deleted.scheduledPurgeAt());
  }

  /** The beginning of the key or the secret of a deleted certificate. */
  public static ObjectNode deletion(Vault vault, ObjectKind kind, DeletedCertificate deleted) {
    return deletion(
        vault, kind, deleted.certificate().name(), deleted.deletedAt(), deleted.scheduledPurgeAt());
  }

  private static ObjectNode deletion(
      Vault vault, ObjectKind kind, String name, Instant deletedAt, Instant scheduledPurgeAt) {
    return Json.object()
        .put("recoveryId", "%s/deleted%s/%s".formatted(vault.uri(), kind.collection(), name))
        .put("deletedDate", deletedAt.getEpochSecond())
        .put("scheduledPurgeDate", scheduledPurgeAt.getEpochSecond());
  }

  private static ObjectNode dates(
      boolean enabled, Instant notBefore, Instant expires, Instant created, Instant updated) {
    ObjectNode node = Json.object().put("enabled", enabled);
    put(node, "nbf", notBefore);
    put(node, "exp", expires);
    put(node, "created", created);
    put(node, "updated", updated);
    return node;
  }

  private static void put(ObjectNode node, String field, Instant time) {
    if (time != null) {
      node.put(field, time.getEpochSecond());
    }
  }
}
