package io.certwright.emulator.keyvault.backup;

import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.tenant.vault.Geography;
import io.certwright.emulator.tenant.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Backups of certificates. As with the real service nothing can be read from a blob: here it is no
 * more than the number of what the emulator keeps until it is stopped.
 */
final class Backups {

  /** What every blob of the real service begins with. */
  private static final String MAGIC = "&AzureKeyVaultKeyBackupV1.microsoft.com";

  private static final int TOKEN_BYTES = 256;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Backup> byBlob = new ConcurrentHashMap<>();

  private record Backup(StoredCertificate certificate, String subscription, String geography) {}

  String make(StoredCertificate certificate, Vault vault) {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    Base64.Encoder base64Url = Base64.getUrlEncoder().withoutPadding();
    String content = MAGIC + base64Url.encodeToString(token);
    String blob = base64Url.encodeToString(content.getBytes(StandardCharsets.US_ASCII));
    byBlob.put(blob, new Backup(certificate, subscription(vault), geography(vault)));
    return blob;
  }

  /**
   * @throws KeyVaultError 400 for no blob of this emulator, or one of elsewhere
   */
  StoredCertificate read(String blob, Vault vault) {
    Backup backup =
        Optional.ofNullable(byBlob.get(blob.replaceAll("=+$", "")))
            .orElseThrow(
                () ->
                    new KeyVaultError(
                        400, "Malformed backup blob", null, "Backup blob is corrupt."));
    boolean here =
        backup.subscription().equals(subscription(vault))
            && backup.geography().equals(geography(vault));
    if (!here) {
      throw KeyVaultError.badParameter(
          "The backup was made in another subscription or geography than those of this key vault.");
    }
    return backup.certificate();
  }

  private static String subscription(Vault vault) {
    return vault.armId().split("/")[2];
  }

  private static String geography(Vault vault) {
    return Geography.of(vault.settings().location());
  }
}
