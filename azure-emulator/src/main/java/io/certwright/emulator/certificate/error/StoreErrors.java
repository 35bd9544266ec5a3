package io.certwright.emulator.certificate.error;

/**
 * Refusals that follow from what a vault holds, in the words of the real service.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/common-error-codes">Common
 *     error codes</a>
 */
public final class StoreErrors {

  private static final String CONFLICT = "Conflict";

  private StoreErrors() {}

  public static KeyVaultError notFound(String nameAndVersion) {
    return new KeyVaultError(
        404,
        "CertificateNotFound",
        null,
        ("A certificate with (name/id) %s was not found in this key vault. If you recently deleted"
                + " this certificate you may be able to recover it using the correct recovery"
                + " command. For help resolving this issue, please see"
                + " https://go.microsoft.com/fwlink/?linkid=2125182")
            .formatted(nameAndVersion));
  }

  public static KeyVaultError deletedNotFound(String name) {
    return new KeyVaultError(
        404, "CertificateNotFound", null, "Deleted Certificate not found: " + name);
  }

  public static KeyVaultError pendingNotFound(String name) {
    return new KeyVaultError(
        404, "PendingCertificateNotFound", null, "Pending Certificate not found: " + name);
  }

  public static KeyVaultError pendingInProgress() {
    return new KeyVaultError(
        409,
        CONFLICT,
        null,
        "A new key vault certificate can not be created or imported while a pending key vault"
            + " certificate's status is inProgress.");
  }

  public static KeyVaultError deletedButRecoverable(String name) {
    return new KeyVaultError(
        409,
        CONFLICT,
        "ObjectIsDeletedButRecoverable",
        ("Certificate %s is currently in a deleted but recoverable state, and its name cannot be"
                + " reused; in this state, the certificate can only be recovered or purged.")
            .formatted(name));
  }

  public static KeyVaultError beingDeleted() {
    return new KeyVaultError(
        409, CONFLICT, "ObjectIsBeingDeleted", "Certificate is currently being deleted.");
  }

  public static KeyVaultError beingDeletedAndTaken(String name) {
    return new KeyVaultError(
        409,
        CONFLICT,
        "ObjectIsBeingDeleted",
        "Certificate %s is currently being deleted and cannot be re-created; retry later."
            .formatted(name));
  }

  public static KeyVaultError beingRecovered(String name) {
    return new KeyVaultError(
        409,
        CONFLICT,
        "ObjectIsBeingRecovered",
        "Certificate %s is currently being recovered and cannot be re-created; retry later."
            .formatted(name));
  }

  public static KeyVaultError notInProgress() {
    return new KeyVaultError(
        403, "Forbidden", null, "Pending status must be in progress to allow update.");
  }

  public static KeyVaultError issuerNotFound() {
    return new KeyVaultError(404, "CertificateIssuerNotFound", null, "Issuer not found");
  }

  public static KeyVaultError mergeOfIssuer(String issuer) {
    return new KeyVaultError(
        403,
        "Forbidden",
        null,
        "Merge is forbidden on pending object created with issuer : %s while it is in progess."
            .formatted(issuer));
  }

  public static KeyVaultError foreignKey() {
    return KeyVaultError.badParameter(
        "The public key of the end-entity certificate in the specified X.509 certificate content"
            + " does not match the public part of the specified private key. Please check if"
            + " certificate is valid.");
  }

  public static KeyVaultError invalidContent() {
    return KeyVaultError.badParameter(
        "The specified X.509 certificate content is invalid. Error: One or more X.509 properties"
            + " are invalid.");
  }

  public static KeyVaultError purgeProtected() {
    return new KeyVaultError(
        403,
        "Forbidden",
        "ForbiddenByPolicy",
        "Operation \"purge\" is not allowed because purge protection is enabled for this vault."
            + " Key Vault service will automatically purge it after the retention period has"
            + " passed.");
  }
}
