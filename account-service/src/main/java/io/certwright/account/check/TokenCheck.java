package io.certwright.account.check;

import io.certwright.account.credential.SignIn;
import io.certwright.account.credential.SignInOutcome;
import io.certwright.account.credential.SignInOutcome.NotSignedIn;
import io.certwright.account.registry.Account;
import io.certwright.platform.azure.AzureResource;
import java.util.List;
import java.util.stream.Stream;

/** Does Entra ID let the account in? */
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
    String target = resource == AzureResource.ARM ? SubscriptionCheck.TARGET : "Key Vault";
    SignInOutcome outcome = signIn.with(account.identity(), account.credential().id(), resource);
    if (outcome instanceof NotSignedIn refused) {
      return CheckLine.fail(
          NAME,
          target,
          EntraAdvice.detail(refused.error()),
          EntraAdvice.remedy(refused.error(), account.identity()));
    }
    return CheckLine.pass(NAME, target, "Entra ID gives a token.");
  }
}
