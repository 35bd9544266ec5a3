package io.certwright.enrollment.progress;

import static io.certwright.enrollment.progress.Persistence.ENDLESS;
import static io.certwright.enrollment.progress.Persistence.LIMITED;
import static io.certwright.enrollment.progress.Persistence.NONE;

import io.certwright.enrollment.issuing.Problem;
import io.certwright.enrollment.vault.VaultTarget;
import io.certwright.platform.azure.AzureError;
import java.util.List;
import java.util.function.Predicate;

/**
 * The one table from what Key Vault refuses to what we make of it. The first rule that matches
 * counts. Source: Microsoft, "Key Vault REST API error codes" and "Common error codes".
 */
final class VaultRefusals {

  static final String NAME_SOFT_DELETED = "name-soft-deleted";
  static final String ACCESS_DENIED = "vault-access-denied";
  static final String PENDING_IN_PROGRESS = "pending-operation-in-progress";

  private record Rule(
      Predicate<AzureError> matches, String code, Persistence persistence, String remedy) {}

  private static final String WAIT = "Nothing: it is tried again until it works.";

  private static final List<Rule> RULES =
      List.of(
          new Rule(error -> error.status() == 429, "vault-throttled", ENDLESS, WAIT),
          new Rule(AzureError::isPassing, "vault-unavailable", ENDLESS, WAIT),
          new Rule(
              error -> error.is(409, "ObjectIsDeletedButRecoverable"),
              NAME_SOFT_DELETED,
              NONE,
              "Recover the deleted certificate, purge it (az keyvault certificate purge --vault-name"
                  + " %1$s --name %2$s), or choose another name; then retry."),
          new Rule(
              error ->
                  error.is(409, "ObjectIsBeingDeleted") || error.is(409, "ObjectIsBeingRecovered"),
              "name-in-transition",
              LIMITED,
              "Wait until the vault has finished deleting or recovering %2$s."),
          new Rule(VaultRefusals::isPendingConflict, PENDING_IN_PROGRESS, ENDLESS, WAIT),
          new Rule(
              error -> error.status() == 409,
              "name-taken",
              NONE,
              "A key or a secret has this name in the vault: choose another name."),
          new Rule(
              error ->
                  error.is(403, "ForbiddenByFirewall") || error.is(403, "ForbiddenByConnection"),
              "vault-firewall",
              LIMITED,
              "Allow this service's address in the networking settings of %1$s, or reach the vault"
                  + " by a private endpoint; then retry."),
          new Rule(
              error -> error.status() == 403,
              ACCESS_DENIED,
              LIMITED,
              "Give the application the role 'Key Vault Certificates Officer' on %3$s, or, in an"
                  + " access policy, the certificate permissions get, create, update, delete;"
                  + " then retry."),
          new Rule(
              error -> error.status() == 401,
              "vault-sign-in-refused",
              LIMITED,
              "Check the account: its directory must be the one of the vault; then retry."),
          new Rule(
              error -> true,
              "vault-refused",
              NONE,
              "Change the request so that the vault can do it, and enroll again."));

  private VaultRefusals() {}

  /** Key Vault's documentation and its answers disagree about the code, hence the text. */
  static boolean isPendingConflict(AzureError error) {
    return error.status() == 409 && error.message().contains("pending");
  }

  static StepOutcome.Hindered judge(VaultTarget target, AzureError error) {
    Rule rule =
        RULES.stream()
            .filter(candidate -> candidate.matches().test(error))
            .findFirst()
            .orElseThrow();
    String remedy =
        rule.remedy()
            .formatted(target.vault().name(), target.certificateName(), target.vault().toString());
    return new StepOutcome.Hindered(
        new Problem(rule.code(), error.describe(target.vaultInWords()), remedy),
        rule.persistence());
  }
}
