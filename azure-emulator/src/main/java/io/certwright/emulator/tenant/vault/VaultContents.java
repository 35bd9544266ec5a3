package io.certwright.emulator.tenant.vault;

import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.store.CertificateStore;
import io.certwright.emulator.certificate.store.Retention;
import io.certwright.emulator.contact.Contacts;
import io.certwright.emulator.issuing.CertificateIssuers;
import io.certwright.emulator.plain.KeyMaterial;
import io.certwright.emulator.plain.ObjectKind;
import io.certwright.emulator.plain.ObjectStore;
import io.certwright.emulator.plain.SecretValue;
import java.time.Clock;

/**
 * What a vault holds.
 *
 * @param keys those that belong to no certificate
 * @param secrets those that belong to no certificate
 */
public record VaultContents(
    CertificateStore certificates,
    CertificateIssuers issuers,
    Contacts contacts,
    ObjectStore<KeyMaterial> keys,
    ObjectStore<SecretValue> secrets) {

  /** A vault with nothing but certificates in it. */
  public static VaultContents of(
      CertificateStore certificates,
      CertificateIssuers issuers,
      Clock clock,
      Delays delays,
      Retention retention) {
    return new VaultContents(
        certificates,
        issuers,
        new Contacts(),
        new ObjectStore<>(ObjectKind.KEY, clock, delays, retention),
        new ObjectStore<>(ObjectKind.SECRET, clock, delays, retention));
  }

  /**
   * A certificate needs its name as a key and as a secret too.
   *
   * @throws KeyVaultError 409 when a key or a secret has the name
   */
  public void requireNoOtherKind(String name) {
    if (keys.takes(name)) {
      throw taken("key", name);
    }
    if (secrets.takes(name)) {
      throw taken("secret", name);
    }
  }

  private static KeyVaultError taken(String kind, String name) {
    return new KeyVaultError(
        409,
        "Conflict",
        null,
        "A %s with the name %s already exists in this key vault.".formatted(kind, name));
  }
}
