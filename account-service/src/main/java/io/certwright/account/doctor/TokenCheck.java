package io.certwright.account.doctor;

import io.certwright.account.credential.SignIn;
import io.certwright.account.credential.SignInOutcome;
import io.certwright.account.credential.SignInOutcome.NotSignedIn;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.account.entra.EntraAdvice;
import io.certwright.account.registry.Account;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.sealing.SealBrokenException;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Does Entra ID let the account in now? A token of an hour ago would not tell. */
final class TokenCheck {

  static final String NAME = "token";

  private static final Logger LOG = Logger.getLogger(TokenCheck.class);

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
    } catch (SealBrokenException broken) {
      LOG.errorf(broken, "credential does not open accountId=%s", account.id());
      return CheckLine.fail(
          NAME,
          target,
          broken.getMessage(),
          Remedy.of(
              "Start the service with the sealing keyset that the credential was sealed with, or"
                  + " rotate the credential."));
    }
  }

  private CheckLine line(Account account, AzureResource resource, String target) {
    SignInOutcome outcome = signIn.anew(account.identity(), account.credential().id(), resource);
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
