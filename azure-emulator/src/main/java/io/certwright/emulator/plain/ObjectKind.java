package io.certwright.emulator.plain;

import io.certwright.emulator.certificate.error.KeyVaultError;
import java.util.Locale;

/** Keys and secrets: what each is called, and what Key Vault says when it refuses one. */
public enum ObjectKind {
  KEY("Key", "keys"),
  SECRET("Secret", "secrets");

  private static final String CONFLICT = "Conflict";

  private final String title;
  private final String collection;

  ObjectKind(String title, String collection) {
    this.title = title;
    this.collection = collection;
  }

  /** The first segment of its paths. */
  public String collection() {
    return collection;
  }

  public KeyVaultError notFound(String nameAndVersion) {
    String noun = noun();
    return new KeyVaultError(
        404,
        title + "NotFound",
        null,
        ("A %1$s with (name/id) %2$s was not found in this key vault. If you recently deleted this"
                + " %1$s you may be able to recover it using the correct recovery command. For help"
                + " resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125182")
            .formatted(noun, nameAndVersion));
  }

  /** A change to what belongs to a certificate. */
  public KeyVaultError managed(String operation) {
    return new KeyVaultError(
        403,
        "Forbidden",
        title + "ManagedByKeyVault",
        ("Operation \"%s\" is not allowed on this %s, since it is associated with a certificate."
                + " Perform the operation on the corresponding certificate. For more information"
                + " refer to https://docs.microsoft.com/en-us/azure/key-vault/certificates/"
                + "about-certificates#composition-of-a-certificate")
            .formatted(operation, noun()));
  }

  public KeyVaultError disabled() {
    return new KeyVaultError(
        403,
        "Forbidden",
        title + "Disabled",
        "Operation get is not allowed on a disabled %s.".formatted(noun()));
  }

  KeyVaultError deletedNotFound(String name) {
    return new KeyVaultError(
        404, title + "NotFound", null, "Deleted %s not found: %s".formatted(title, name));
  }

  KeyVaultError deletedButRecoverable(String name) {
    return conflict(
        "ObjectIsDeletedButRecoverable",
        "%s %s is currently in a deleted but recoverable state, and its name cannot be reused; in"
            + " this state, the %s can only be recovered or purged.",
        title,
        name,
        noun());
  }

  KeyVaultError beingDeleted() {
    return conflict("ObjectIsBeingDeleted", "%s is currently being deleted.", title);
  }

  KeyVaultError beingDeletedAndTaken(String name) {
    return conflict(
        "ObjectIsBeingDeleted",
        "%s %s is currently being deleted and cannot be re-created; retry later.",
        title,
        name);
  }

  KeyVaultError beingRecovered(String name) {
    return conflict(
        "ObjectIsBeingRecovered",
        "%s %s is currently being recovered and cannot be re-created; retry later.",
        title,
        name);
  }

  private static KeyVaultError conflict(String inner, String text, Object... values) {
    return new KeyVaultError(409, CONFLICT, inner, text.formatted(values));
  }

  private String noun() {
    return title.toLowerCase(Locale.ROOT);
  }
}
