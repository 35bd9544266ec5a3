package io.certwright.account.doctor;

import io.certwright.account.credential.SealedCredentials;
import io.certwright.account.credential.SignIn;
import io.certwright.account.credential.SignInOutcome;
import io.certwright.account.credential.SignInOutcome.NotSignedIn;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.account.entra.EntraAdvice;
import io.certwright.account.registry.Account;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.List;
import java.util.stream.Stream;

/** Does Entra ID let the account in now? A token of an hour ago would not tell. */
final class TokenCheck {

  static final String NAME = "token";

  private final SignIn signIn;

  TokenCheck(SignIn signIn) {
    this.signIn = signIn;
  }

  List<CheckLine> lines(Account account) {
    return Stream.of(AzureResource.ARM, AzureResource.VAULT)
        .map(resource -> line(account, resource))
        .toList();
  }

  private CheckLine line(Account account, AzureResource resource) {
    String target = resource == AzureResource.ARM ? SubscriptionLines.TARGET : "Key Vault";
    try {
      return line(account, resource, target);
    } catch (Failure failure) {
      if (failure.code() != FailureCode.CREDENTIAL_UNREADABLE) {
        throw failure;
      }
      return CheckLine.fail(
          NAME, target, "The credential does not open.", Remedy.of(SealedCredentials.REMEDY));
    }
  }

  private CheckLine line(Account account, AzureResource resource, String target) {
    SignInOutcome outcome = signIn.anew(account.identity(), account.credential().id(), resource);
    if (outcome instanceof NotSignedIn refused) {
      return CheckLine.fail(
          NAME, target, EntraAdvice.detail(refused.error()), remedy(refused, account));
    }
    return CheckLine.pass(NAME, target, "Entra ID gives a token.");
  }

  private static Remedy remedy(NotSignedIn refused, Account account) {
    Remedy remedy = EntraAdvice.remedy(refused.error(), account.identity());
    return refused.pause().isEmpty()
        ? remedy
        : new Remedy(
            "Wait a few minutes until Entra ID knows everywhere what was made: it is checked again"
                + " by itself. If it stays: "
                + remedy.text(),
            remedy.command());
  }
}
