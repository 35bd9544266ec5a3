package io.certwright.emulator.seed.contents;

import io.certwright.emulator.contact.Contact;
import io.certwright.emulator.issuing.CertificateIssuer;
import io.certwright.emulator.plain.SecretValue;
import io.certwright.emulator.tenant.vault.SystemData;
import io.certwright.emulator.tenant.vault.VaultSettings.DeploymentUses;
import java.util.List;

/**
 * What a vault holds, to the last detail, as an export has it. All may be null: then there is none.
 *
 * @param certificates instead of those that the vault's seed describes under the same names
 * @param keys those that belong to no certificate, as are {@code secrets}
 */
public record VaultStateSeed(
    DeploymentUses enabledFor,
    SystemData systemData,
    List<CertificateStateSeed> certificates,
    List<CertificateIssuer> issuers,
    List<Contact> contacts,
    List<ObjectSeed<KeySeed>> keys,
    List<ObjectSeed<SecretValue>> secrets) {

  public static final VaultStateSeed NONE =
      new VaultStateSeed(null, null, null, null, null, null, null);
}
