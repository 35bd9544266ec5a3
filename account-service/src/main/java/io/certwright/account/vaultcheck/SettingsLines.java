package io.certwright.account.vaultcheck;

import io.certwright.account.diagnosis.CheckLine;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a report says of a vault's settings. None of them is wrong, but each has consequences.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview">Azure Key
 *     Vault soft-delete overview</a>
 */
final class SettingsLines {

  private SettingsLines() {}

  static List<CheckLine> of(VaultDescription vault) {
    return List.of(
        line(vault, "sku", sku(vault)),
        line(vault, "soft-delete", softDelete(vault)),
        line(vault, "purge-protection", purgeProtection(vault)),
        line(vault, "tags", tags(vault)));
  }

  private static String sku(VaultDescription vault) {
    return vault.vault().premium()
        ? "Premium: keys can be made in an HSM."
        : "Standard: keys cannot be made in an HSM, which needs premium.";
  }

  private static String softDelete(VaultDescription vault) {
    return "What is deleted can be recovered for " + vault.softDeleteDays() + " days.";
  }

  private static String purgeProtection(VaultDescription vault) {
    return vault.purgeProtected()
        ? "Protected from purging: a deleted certificate keeps its name taken for these days."
        : "Not protected from purging: a deleted certificate can be purged before.";
  }

  private static String tags(VaultDescription vault) {
    if (vault.vault().tags().isEmpty()) {
      return "No tags.";
    }
    return new TreeMap<>(vault.vault().tags())
        .entrySet().stream()
            .map(tag -> tag.getKey() + "=" + tag.getValue())
            .collect(Collectors.joining(", ", "Tags: ", "."));
  }

  private static CheckLine line(VaultDescription vault, String name, String detail) {
    return CheckLine.pass(name, vault.name(), detail);
  }
}
