package io.certwright.account.doctor;

import io.certwright.account.diagnosis.Remedy;
import io.certwright.account.rights.Principal;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;

/** What puts right that Azure Resource Manager does not show what it should. */
final class ArmAdvice {

  private ArmAdvice() {}

  /** The least of the built-in roles that sees subscriptions, groups, vaults and roles. */
  static Remedy reader(Principal principal, String subscription) {
    return new Remedy(
        "Assign the role Reader on the subscription.",
        principal.assign("Reader", "/subscriptions/" + subscription).toString());
  }

  /** A role does not help where Azure is throttling or away. */
  static Remedy of(Failure failure, Principal principal, String subscription) {
    return failure.code() == FailureCode.AZURE_REFUSED
        ? reader(principal, subscription)
        : notAboutRoles(failure);
  }

  static Remedy notAboutRoles(Failure failure) {
    return failure.code() == FailureCode.AZURE_UNREACHABLE
        ? Remedy.of("Let this service reach Azure Resource Manager, then check again.")
        : Remedy.of("Check again later; if it stays, Azure's words tell what to change.");
  }
}
