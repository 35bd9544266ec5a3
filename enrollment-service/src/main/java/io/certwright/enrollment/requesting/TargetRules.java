package io.certwright.enrollment.requesting;

import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.problem.FieldErrors;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where the certificate is to be: account, vault and name of a wish. */
public final class TargetRules {

  static final String ACCOUNT = "/accountId";

  /** Microsoft: "About keys, secrets, and certificates", object identifiers. */
  private static final Pattern CERTIFICATE_NAME = Pattern.compile("[0-9a-zA-Z-]{1,127}");

  private final FindAccount accounts;
  private final VaultDirectory vaults;

  public TargetRules(FindAccount accounts, VaultDirectory vaults) {
    this.accounts = accounts;
    this.vaults = vaults;
  }

  Optional<Vault> vault(EnrollmentWish wish, FieldErrors errors) {
    String name = wish.certificateName() == null ? "" : wish.certificateName();
    errors.require(
        CERTIFICATE_NAME.matcher(name).matches(),
        "/certificateName",
        "1 to 127 letters, digits and hyphens.");
    Optional<KnownAccount> account = account(wish, errors);
    Optional<VaultId> id = VaultId.parse(wish.vault() == null ? "" : wish.vault());
    errors.require(
        id.isPresent(),
        "/vault",
        "The ARM id of a vault: /subscriptions/…/resourceGroups/…/providers/Microsoft.KeyVault"
            + "/vaults/….");
    if (account.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    Optional<Vault> vault = vaults.find(account.get(), id.get());
    errors.require(
        vault.isPresent(),
        "/vault",
        "The account " + account.get().name() + " sees no such vault.");
    return vault;
  }

  private Optional<KnownAccount> account(EnrollmentWish wish, FieldErrors errors) {
    Optional<UUID> id = CheckWish.uuid(wish.accountId() == null ? "" : wish.accountId());
    errors.require(id.isPresent(), ACCOUNT, "The id of an account, a UUID.");
    try {
      return id.map(known -> accounts.find(known, ACCOUNT));
    } catch (Failure failure) {
      if (failure.code() != FailureCode.INVALID_REQUEST) {
        throw failure;
      }
      failure.errors().forEach(error -> errors.require(false, error.pointer(), error.detail()));
      return Optional.empty();
    }
  }
}
